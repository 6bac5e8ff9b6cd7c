package org.poolscope.storage.shelf.pickle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** The values that wait for an instruction, with the marks between them; nothing is taken across a mark. */
final class ValueStack {
    private static final String TOO_FEW = "An instruction finds too few values before it";

    private final Window window;
    private Object[] values = new Object[64];
    private int top;
    private int[] marks = new int[16];
    private int markCount;
    /** Position of the last mark; what lies below it is out of reach. */
    private int floor;

    ValueStack(Window window) {
        this.window = window;
    }

    void push(Value value) {
        if (top == values.length) {
            values = Arrays.copyOf(values, top * 2);
        }
        values[top++] = value;
    }

    Value pop() throws SourceException.Corrupt {
        if (top <= floor) {
            throw window.corrupt(TOO_FEW);
        }
        return (Value) values[--top];
    }

    Value peek() throws SourceException.Corrupt {
        if (top <= floor) {
            throw window.corrupt(TOO_FEW);
        }
        return (Value) values[top - 1];
    }

    /** The value on top even below a mark, null if there is none. */
    @Nullable
    Value last() {
        return top == 0 ? null : (Value) values[top - 1];
    }

    void mark() {
        if (markCount == marks.length) {
            marks = Arrays.copyOf(marks, markCount * 2);
        }
        marks[markCount++] = top;
        floor = top;
    }

    /** Takes the last mark away and returns where it was; the values after it stay for {@link #drop}. */
    int popMark() throws SourceException.Corrupt {
        if (markCount == 0) {
            throw window.corrupt("An instruction looks for a mark and there is none");
        }
        int at = marks[--markCount];
        floor = markCount == 0 ? 0 : marks[markCount - 1];
        return at;
    }

    boolean isAtMark() {
        return markCount > 0 && top == floor;
    }

    boolean hasMarks() {
        return markCount > 0;
    }

    /** The array behind; values lie from {@link #popMark()} to {@link #size()}. */
    Object[] array() {
        return values;
    }

    int size() {
        return top;
    }

    Value at(int index) {
        return (Value) values[index];
    }

    /** The value that the parts from {@code start} on belong to. */
    Value below(int start) throws SourceException.Corrupt {
        if (start <= floor) {
            throw window.corrupt(TOO_FEW);
        }
        return (Value) values[start - 1];
    }

    void drop(int newSize) {
        top = newSize;
    }

    /** Takes all values from {@code start} as the parts of a container. */
    Items take(int start) {
        Items items = Items.over(Arrays.copyOfRange(values, start, top));
        top = start;
        return items;
    }

    /** Takes the {@code count} values on top. */
    Items takeLast(int count) throws SourceException.Corrupt {
        if (top - floor < count) {
            throw window.corrupt(TOO_FEW);
        }
        return take(top - count);
    }
}
