#pragma once
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace dangwu::exchange {

/// Items made by a second thread while the first uses them, so that reading cells and writing rows overlap. At most
/// some batches wait. A fault of the maker is thrown where the next item is asked for; leaving early stops the maker.
template <class Item>
class ReadAhead {
  public:
    using Give = std::function<bool(Item)>;  ///< false: nobody wants more

    /// `make` is called once, on the second thread, and gives its items in order.
    explicit ReadAhead(std::function<void(const Give&)> make) : maker_([this, make = std::move(make)] { run(make); }) {}
    ~ReadAhead() {
        {
            std::lock_guard lock(mutex_);
            unwanted_ = true;
        }
        changed_.notify_all();
        maker_.join();
    }
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// The next item; nothing after the last.
    std::optional<Item> next() {
        if (current_.empty()) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return !batches_.empty() || finished_; });
            if (batches_.empty()) {
                if (fault_) std::rethrow_exception(fault_);
                return std::nullopt;
            }
            current_ = std::move(batches_.front());
            batches_.pop_front();
            changed_.notify_all();
        }
        Item item = std::move(current_.front());
        current_.pop_front();
        return item;
    }

  private:
    static constexpr std::size_t batch_size = 128;
    static constexpr std::size_t most_batches = 4;

    void run(const std::function<void(const Give&)>& make) {
        std::deque<Item> batch;
        try {
            make([&](Item item) {
                batch.push_back(std::move(item));
                return batch.size() < batch_size || hand_over(batch);
            });
            hand_over(batch);
        } catch (...) {
            std::lock_guard lock(mutex_);
            fault_ = std::current_exception();
        }
        std::lock_guard lock(mutex_);
        finished_ = true;
        changed_.notify_all();
    }
    bool hand_over(std::deque<Item>& batch) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return batches_.size() < most_batches || unwanted_; });
        if (!batch.empty()) batches_.push_back(std::exchange(batch, {}));
        changed_.notify_all();
        return !unwanted_;
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::deque<Item>> batches_;
    std::deque<Item> current_;
    std::exception_ptr fault_;
    bool finished_ = false, unwanted_ = false;
    std::thread maker_;  // last: it uses all of the above
};

}  // namespace dangwu::exchange
