package pult.store;

import java.util.Arrays;

/// Ids with what they are sorted by, without an object for each: there may be a million.
final class SortedIds {
    private static final int INSERTION = 24;

    private long[] keys = new long[64];
    private long[] ids = new long[64];
    private int size;
    private boolean inOrder = true;

    void add(long key, long id) {
        if (size == ids.length) {
            keys = Arrays.copyOf(keys, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
        }
        keys[size] = key;
        ids[size] = id;
        if (size > 0 && after(size - 1, size)) {
            inOrder = false;
        }
        size++;
    }

    /// By key, then by id.
    ///
    /// @param down turned round
    long[] sorted(boolean down) {
        if (!inOrder) {
            sort(0, size - 1);
            inOrder = true;
        }
        var sorted = Arrays.copyOf(ids, size);
        if (down) {
            for (int left = 0, right = size - 1; left < right; left++, right--) {
                var held = sorted[left];
                sorted[left] = sorted[right];
                sorted[right] = held;
            }
        }
        return sorted;
    }

    private boolean after(int one, int other) {
        return keys[one] != keys[other] ? keys[one] > keys[other] : ids[one] > ids[other];
    }

    /// Quicksort: the middle of three is the pivot, the longer part waits for the loop.
    private void sort(int from, int to) {
        var low = from;
        var high = to;
        while (high - low >= INSERTION) {
            var pivot = partition(low, high);
            if (pivot - low < high - pivot) {
                sort(low, pivot);
                low = pivot + 1;
            } else {
                sort(pivot + 1, high);
                high = pivot;
            }
        }
        for (var next = low + 1; next <= high; next++) {
            for (var place = next; place > low && after(place - 1, place); place--) {
                swap(place - 1, place);
            }
        }
    }

    private int partition(int low, int high) {
        var middle = (low + high) >>> 1;
        if (after(low, middle)) {
            swap(low, middle);
        }
        if (after(middle, high)) {
            swap(middle, high);
            if (after(low, middle)) {
                swap(low, middle);
            }
        }
        var key = keys[middle];
        var id = ids[middle];
        var left = low - 1;
        var right = high + 1;
        while (true) {
            do {
                left++;
            } while (keys[left] < key || (keys[left] == key && ids[left] < id));
            do {
                right--;
            } while (keys[right] > key || (keys[right] == key && ids[right] > id));
            if (left >= right) {
                return right;
            }
            swap(left, right);
        }
    }

    private void swap(int one, int other) {
        var key = keys[one];
        keys[one] = keys[other];
        keys[other] = key;
        var id = ids[one];
        ids[one] = ids[other];
        ids[other] = id;
    }
}
