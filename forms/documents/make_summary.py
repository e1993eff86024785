#!/usr/bin/env python3
"""Makes summary.zh_CN.docx, the template of the year-end summary, in the layout of GB/T 9704-2012.

    python3 make_summary.py [summary.zh_CN.docx]

The office edits the .docx itself afterwards, in Word, WPS or LibreOffice; this script is how the first one came to be
and how its layout can be checked. Needs nothing but Python. The tags between {{ }} are described in
src/documents/template.h, the figures that they name in docs.
"""
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

# ---- Measures of GB/T 9704-2012, in twentieths of a point --------------------------------------------------------
PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838                  # A4
TOP, BOTTOM, LEFT, RIGHT = 2098, 1984, 1588, 1474       # 37, 35, 28 and 26 mm: a type area of 156 × 225 mm
LINE = 579                                              # 225 mm in 22 lines
TITLE_LINE = 700                                        # two lines of 二号 need more than the grid gives
CHARACTER_SPACING = -5                                  # 16 pt less 0.25 pt: 28 characters in 156 mm
FOOTER = 1446                                           # the page number's dash 7 mm below the type area
TWO_CHARACTERS = 632
TYPE_WIDTH = PAGE_WIDTH - LEFT - RIGHT

# Sizes in half points, as Word writes them.
SIZE_2, SIZE_3, SIZE_4, SIZE_SMALL_4 = 44, 32, 28, 24   # 二号, 三号, 四号, 小四

FANGSONG, KAI, HEI, TITLE, SONG = '仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体'
OTHER_NAMES = {FANGSONG: '仿宋', KAI: '楷体', HEI: 'SimHei', TITLE: '方正小标宋_GBK', SONG: 'SimSun'}

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
              'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/'
CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'


# ---- The text ----------------------------------------------------------------------------------------------------
# Each line is (style, text). A passage {{%…}} … {{/%}} may be left out when none of its figures has data; the numbers
# of the headings follow by themselves.

def passage(name, *lines):
    """Lines that belong together, with the tags of the passage around them."""
    return [('body', '{{%' + name + '}}'), *lines, ('body', '{{/%}}')]


def closed_or_not(raised, closed, all_done, some_done):
    """“all done” only if both figures agree."""
    return '{{?%s = %s}}%s{{:}}%s{{/?}}' % (raised, closed, all_done, some_done)


OPENING = [
    ('title', '{{zone.name}}'),
    ('title', '{{report.year}}年工作总结'),
    ('subtitle', '（数据截至{{report.as_of}}）'),
    ('flush', ''),
    ('body', '{{report.year}}年，{{zone.name}}认真落实{{zone.county}}党委、政府工作部署，'
             '{{?campaign.theme}}以“{{campaign.theme}}”为主抓手，{{/?}}'
             '坚持党建引领、项目为王、服务为先，各项工作有序推进。现将全年情况总结如下。'),
]

INDICATORS = passage(
    '主要经济指标',
    ('heading1', '{{编号:一、}}主要经济指标完成情况'),
    ('body', '{{?report.forecast}}预计{{/?}}全年实现经营收入{{indicators.operating_revenue}}亿元，'
             '{{indicators.operating_revenue.growth_percent|change}}；'
             '规上工业产值{{indicators.industrial_output}}亿元，{{indicators.industrial_output.growth_percent|change}}；'
             '规上工业增加值{{indicators.industrial_value_added}}亿元；'
             '税收收入{{indicators.tax_revenue}}亿元，{{indicators.tax_revenue.growth_percent|change}}；'
             '完成固定资产投资{{indicators.fixed_asset_investment}}亿元。增减均为与上年同期相比。'))

KEY_WORK = passage(
    '重点工作',
    ('heading1', '{{编号:一、}}重点工作推进情况'),
    *passage(
        '招商引资',
        ('heading2', '{{编号:（一）}}招商引资'),
        ('body', '全年签约招商项目{{contracts.signed}}个{{^contracts.signed = 0}}，'
                 '其中技改项目{{contracts.signed.technical_renovation}}个；'
                 '已供地项目{{contracts.signed.land_supplied}}个{{/^}}。')),
    *passage(
        '项目建设',
        ('heading2', '{{编号:（一）}}项目建设'),
        ('body', '全年实施县级重点项目{{projects.key}}个，年度计划投资{{projects.key.planned_investment}}亿元，'
                 '累计完成投资{{projects.key.completed_investment}}亿元，占年度计划的{{projects.key.completed_percent}}%。'),
        ('body', '续建项目{{projects.continued}}个，已竣工{{projects.continued.completed}}个，'
                 '持续推进{{projects.continued.in_progress}}个；'
                 '新开工项目{{projects.new}}个，已竣工{{projects.new.completed}}个'
                 '{{?projects.new.withdrawn}}，调整退出{{projects.new.withdrawn}}个{{/?}}；'
                 '储备项目{{projects.reserve}}个'
                 '{{?projects.reserve.in_incubator}}，其中{{projects.reserve.in_incubator}}个已在孵化器内生产{{/?}}。'),
        ('body', '{{?project.expected_month}}在建项目中，'
                 '{{#project.expected_month|，}}{{name}}预计{{value}}月底前建成{{/#}}。{{/?}}')),
    *passage(
        '基础设施',
        ('heading2', '{{编号:（一）}}基础设施'),
        ('body', '{{^projects.roads.completed = 0}}建成{{projects.roads.completed|names:2}}道路。{{/^}}'
                 '{{#project.enterprises_levelled}}{{name}}完成{{value}}家企业场地平整。{{/#}}'
                 '{{?project.area_mu}}园区用地方面，{{#project.area_mu|，}}{{name}}占地{{value}}亩{{/#}}。{{/?}}')),
    *passage(
        '改革创新',
        ('heading2', '{{编号:（一）}}改革创新'),
        ('body', '推进“标准地”改革，安排区域评估事项{{reforms.standard_land}}项，'
                 + closed_or_not('reforms.standard_land', 'reforms.standard_land.done', '已全部完成。',
                                 '已完成{{reforms.standard_land.done}}项，'
                                 '其余预计{{reforms.standard_land.expected_month}}月底前完成。'))))

SERVICE = passage(
    '营商环境',
    ('heading1', '{{编号:一、}}营商环境优化情况'),
    ('body', '常态化开展“{{campaign.four_deliveries}}”、“{{campaign.cadres_stationed}}”和指导员走访，'
             '当年收集并办结企业反映的痛点、堵点、难点问题{{support.problems_solved}}件'
             '{{?support.problems_closed_in_year > support.problems_solved}}；'
             '连同上年结转，全年共办结{{support.problems_closed_in_year}}件{{/?}}。'))

SUPPORT = passage(
    '要素保障',
    ('heading1', '{{编号:一、}}要素保障情况'),
    ('body', '全年兑现财政奖补资金{{support.subsidies_10k_yuan}}万元；'
             '帮助{{support.financing.enterprises}}家企业落实融资{{support.financing_100m_yuan}}亿元。'))

PARTY = passage(
    '党的建设',
    ('heading1', '{{编号:一、}}党的建设情况'),
    *passage(
        '组织建设',
        ('heading2', '{{编号:（一）}}组织建设'),
        ('body', '现有非公企业党支部{{branches.nonpublic.total}}个，{{branches.nonpublic.net_increase|net}}'
                 '{{^branches.nonpublic.net_increase = 0}}、{{branches.nonpublic.growth_percent|rate}}{{/^}}。'
                 '{{?plans.branches}}年度计划组建党支部{{plans.branches}}个，'
                 + closed_or_not('plans.branches', 'plans.branches.done', '已全部组建', '已组建{{plans.branches.done}}个')
                 + '。{{/?}}'
                 '在岗党建指导员{{instructors.total}}名，全年走访企业{{visits.total}}次。')),
    *passage(
        '党建联盟',
        ('heading2', '{{编号:（一）}}党建联盟'),
        ('body', '{{?alliances.founded}}新成立产业党建联盟{{alliances.founded}}个。{{/?}}'
                 '{{?alliance.member_enterprises}}'
                 '{{#alliance.member_enterprises|；}}{{name}}推动{{value|names:2}}上下游企业抱团发展{{/#}}。{{/?}}'
                 '{{^alliance.problems.raised = 0}}梳理产业链相关问题{{alliance.problems.raised}}个，'
                 + closed_or_not('alliance.problems.raised', 'alliance.problems.closed', '已全部解决',
                                 '已解决{{alliance.problems.closed}}个')
                 + '。{{/^}}')),
    *passage(
        '品牌和活动',
        ('heading2', '{{编号:（一）}}品牌和活动'),
        ('body', '{{^brands.total = 0}}累计打造{{brands.total|names:2}}党建品牌。{{/^}}'
                 '全年开展活动{{activities.total}}场次'
                 '{{?activities.series}}，其中{{#activities.series|、}}“{{name}}”{{value}}场次{{/#}}{{/?}}。')),
    *passage(
        '人才工作',
        ('heading2', '{{编号:（一）}}人才工作'),
        ('body', '全年引进人才{{talents.total}}名，其中“双一流”高校硕士研究生驻企'
                 '{{talents.masters.double_first_class.resident}}名，柔性引进博士{{talents.doctors.flexible}}名；'
                 '落实人才补助{{talents.subsidy_10k_yuan}}万元。引进人才在岗{{talents.in_service}}名，'
                 '储备高层次人才{{talents.reserve}}名'
                 '{{?talents.ending_90_days}}，90日内服务期满或合同到期{{talents.ending_90_days}}名，续聘工作同步跟进{{/?}}。')))

INTEGRITY = passage(
    '党风廉政',
    ('heading1', '{{编号:一、}}党风廉政和作风建设情况'),
    *passage(
        '民主决策',
        ('heading2', '{{编号:（一）}}民主决策'),
        ('body', '全年召开党工委会议{{meetings.work_committee}}次，研究“三重一大”事项{{meetings.major_matters}}件。')),
    *passage(
        '监督检查',
        ('heading2', '{{编号:（一）}}监督检查'),
        ('body', '紧盯重要节点，开展“三公”督查和上下班纪律检查{{inspections.three_public_and_attendance}}次。')),
    *passage(
        '廉政档案',
        ('heading2', '{{编号:（一）}}廉政档案'),
        ('body', closed_or_not(
            'integrity.cadres.established_posts', 'integrity.cadres.collected',
            '{{integrity.collection.last_month}}月底已完成在编在岗{{integrity.cadres.established_posts}}名干部'
            '廉政档案信息采集，做到一人一档。',
            '在编在岗干部{{integrity.cadres.established_posts}}名，已采集廉政档案信息{{integrity.cadres.collected}}名，'
            '其余正在抓紧采集。'))),
    *passage(
        '企业评查',
        ('heading2', '{{编号:（一）}}企业评查'),
        ('body', '组织{{review.enterprises}}家企业参加“{{campaign.four_checks}}”企业评查'
                 '{{^review.problems.raised = 0}}，现场收集“急难愁盼”问题{{review.problems.raised}}个，'
                 + closed_or_not('review.problems.raised', 'review.problems.closed', '已全部办结',
                                 '已办结{{review.problems.closed}}个')
                 + '{{/^}}。')),
    *passage(
        '专项整治',
        ('heading2', '{{编号:（一）}}专项整治'),
        ('body', '开展“{{campaign.rectification}}”专项整治，查摆问题{{rectification.problems.raised}}个'
                 '{{^rectification.problems.raised = 0}}，'
                 + closed_or_not('rectification.problems.raised', 'rectification.problems.closed', '已全部完成整改',
                                 '已完成整改{{rectification.problems.closed}}个，其余按清单限时推进')
                 + '{{/^}}。')))

TARGETS_HEADING = [
    ('body', '{{%目标}}'),
    ('heading1', '{{编号:一、}}{{report.next_year}}年主要目标'),
    ('body', '{{?targets}}'),
    ('body', '{{report.next_year}}年主要目标如下表。'),
    ('caption', '{{report.next_year}}年主要目标表'),
]
TARGETS_TABLE = {
    'widths': [1100, 4900, 2844],
    'head': ['序号', '指标', '目标'],
    'row': ['{{#targets}}{{序号}}', '{{name}}', '{{value|unit}}{{/#}}'],
}
ENDING = [
    ('body', '{{:}}'),
    ('body', '【待补：{{report.next_year}}年主要目标】'),
    ('body', '{{/?}}'),
    ('body', '{{/%}}'),
    # The signature never stands on a page of its own: this goes with it.
    ('closing', '{{report.next_year}}年，{{zone.name}}将继续抓招商、推项目、优服务、强党建，推动高质量发展。'),
    ('gap', ''),
    ('signature', '{{zone.name}}'),
    ('signature', '{{report.date}}'),
]


# ---- Word's XML --------------------------------------------------------------------------------------------------

def fonts(chinese, latin='Times New Roman'):
    return f'<w:rFonts w:ascii="{latin}" w:eastAsia="{chinese}" w:hAnsi="{latin}" w:cs="{latin}"/>'


def size(half_points):
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def spacing(line, before=0, after=0):
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


def aligned(where):
    return f'<w:jc w:val="{where}"/>'


FLUSH = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
FIRST_LINE = f'<w:ind w:firstLineChars="200" w:firstLine="{TWO_CHARACTERS}"/>'
KEEP = '<w:keepNext/>'
NO_GAPS = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'    # none between Chinese and digits


def paragraph_style(identifier, name, based_on='', paragraph='', run='', outline=None):
    """A style; its properties in the order that the schema demands."""
    level = f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else ''
    default = '' if based_on else ' w:default="1"'
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ''
    return (f'<w:style w:type="paragraph"{default} w:styleId="{identifier}"><w:name w:val="{name}"/>{parent}<w:qFormat/>'
            f'<w:pPr>{paragraph}{level}</w:pPr><w:rPr>{run}</w:rPr></w:style>')


def styles():
    base = ('<w:docDefaults><w:rPrDefault><w:rPr>' + fonts(FANGSONG) +
            f'<w:spacing w:val="{CHARACTER_SPACING}"/><w:kern w:val="2"/>' + size(SIZE_3) +
            '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>')
    borders = ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
                      for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    grid = ('<w:style w:type="table" w:styleId="grid"><w:name w:val="Table Grid"/>'
            f'<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>')
    return (HEADER + f'<w:styles {NAMESPACES}>' + base +
            paragraph_style('body', 'Normal', '', '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/>' + NO_GAPS +
                            spacing(LINE) + FIRST_LINE + aligned('both')) +
            paragraph_style('flush', '顶格', 'body', FLUSH) +
            paragraph_style('closing', '结束语', 'body', KEEP) +
            paragraph_style('gap', '署名前空行', 'body', KEEP + FLUSH) +
            paragraph_style('title', '公文标题', 'body', KEEP + '<w:snapToGrid w:val="0"/>' + spacing(TITLE_LINE) + FLUSH + aligned('center'),
                            fonts(TITLE) + '<w:spacing w:val="0"/>' + size(SIZE_2)) +
            paragraph_style('subtitle', '公文副标题', 'body', KEEP + FLUSH + aligned('center'), fonts(KAI)) +
            paragraph_style('heading1', 'heading 1', 'body', KEEP, fonts(HEI), outline=0) +
            paragraph_style('heading2', 'heading 2', 'body', KEEP, fonts(KAI), outline=1) +
            paragraph_style('caption', '表题', 'body', KEEP + spacing(LINE) + FLUSH + aligned('center'), fonts(HEI) + size(SIZE_4)) +
            paragraph_style('cell', '表格文字', 'body', spacing(400) + FLUSH + aligned('center'),
                            '<w:spacing w:val="0"/>' + size(SIZE_SMALL_4)) +
            paragraph_style('cellhead', '表头', 'cell', KEEP, fonts(HEI)) +
            paragraph_style('signature', '署名', 'body', KEEP +
                            '<w:ind w:rightChars="200" w:right="632" w:firstLineChars="0" w:firstLine="0"/>' + aligned('right')) +
            paragraph_style('pagenumber', '页码', 'body', spacing(280) + FLUSH, fonts(SONG, SONG) + '<w:spacing w:val="0"/>' + size(SIZE_4)) +
            grid + '</w:styles>')


def paragraph(style, text, properties=''):
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ''
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{run}</w:p>'


def table(widths, head, row):
    def table_row(cells, style, properties=''):
        return ('<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="520" w:hRule="atLeast"/>' + properties + '</w:trPr>' +
                ''.join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
                        f'{paragraph(style, text)}</w:tc>' for width, text in zip(widths, cells)) + '</w:tr>')
    return ('<w:tbl><w:tblPr><w:tblStyle w:val="grid"/>' + f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>' +
            '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>' +
            ''.join(f'<w:gridCol w:w="{width}"/>' for width in widths) + '</w:tblGrid>' +
            table_row(head, 'cellhead', '<w:tblHeader/>') + table_row(row, 'cell') + '</w:tbl>')


def document():
    lines = OPENING + INDICATORS + KEY_WORK + SERVICE + SUPPORT + PARTY + INTEGRITY + TARGETS_HEADING
    section = (f'<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/><w:footerReference w:type="even" r:id="rIdEven"/>'
               f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
               f'<w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{LEFT}" '
               f'w:header="851" w:footer="{FOOTER}" w:gutter="0"/>'
               f'<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="{LINE}"/></w:sectPr>')
    return (HEADER + f'<w:document {NAMESPACES}><w:body>' + ''.join(paragraph(*line) for line in lines) +
            table(**TARGETS_TABLE) + ''.join(paragraph(*line) for line in ENDING) + section + '</w:body></w:document>')


def footer(odd):
    """— 1 —, on the outer side, one character in."""
    if odd:
        place = '<w:ind w:rightChars="100" w:right="280" w:firstLineChars="0" w:firstLine="0"/>' + aligned('right')
    else:
        place = '<w:ind w:leftChars="100" w:left="280" w:firstLineChars="0" w:firstLine="0"/>' + aligned('left')
    def text(characters):
        return f'<w:r><w:t xml:space="preserve">{characters}</w:t></w:r>'
    def field(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    number = (field('begin') + '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' + field('separate') +
              text('1') + field('end'))
    return (HEADER + f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="pagenumber"/>{place}</w:pPr>' +
            text('— ') + number + text(' —') + '</w:p></w:ftr>')


def settings():
    return (HEADER + f'<w:settings {NAMESPACES}><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="{LINE}"/>'
            '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/>'
            '<w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>'
            '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>'
            '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
            '</w:compat></w:settings>')


def font_table():
    """Names that other systems have for the same fonts."""
    return (HEADER + f'<w:fonts {NAMESPACES}>' +
            ''.join(f'<w:font w:name="{name}"><w:altName w:val="{other}"/></w:font>' for name, other in OTHER_NAMES.items()) +
            '</w:fonts>')


def relationships(items):
    return (HEADER + f'<Relationships xmlns="{PACKAGE}relationships">' +
            ''.join(f'<Relationship Id="{i}" Type="{RELATIONS}{kind}" Target="{target}"/>' for i, kind, target in items) +
            '</Relationships>')


def content_types(parts):
    return (HEADER + f'<Types xmlns="{PACKAGE}content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>' +
            ''.join(f'<Override PartName="/word/{name}.xml" ContentType="{CONTENT}{kind}+xml"/>' for name, kind in parts) +
            '</Types>')


def main(path):
    parts = [('document', 'document.main'), ('styles', 'styles'), ('settings', 'settings'), ('fontTable', 'fontTable'),
             ('footer1', 'footer'), ('footer2', 'footer')]
    files = {
        '[Content_Types].xml': content_types(parts),
        '_rels/.rels': relationships([('rId1', 'officeDocument', 'word/document.xml')]),
        'word/document.xml': document(),
        'word/_rels/document.xml.rels': relationships([
            ('rIdStyles', 'styles', 'styles.xml'), ('rIdSettings', 'settings', 'settings.xml'),
            ('rIdFonts', 'fontTable', 'fontTable.xml'),
            ('rIdOdd', 'footer', 'footer1.xml'), ('rIdEven', 'footer', 'footer2.xml')]),
        'word/styles.xml': styles(),
        'word/settings.xml': settings(),
        'word/fontTable.xml': font_table(),
        'word/footer1.xml': footer(odd=True),
        'word/footer2.xml': footer(odd=False),
    }
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 2, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


if __name__ == '__main__':
    main(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent / 'summary.zh_CN.docx')
