package org.poolscope.storage.shelf.pickle;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * Walks through a finished value once, each container once, and refuses what nobody could show: nesting without end,
 * and parts shared so often that the value written out as a tree would never end. Values that contain themselves pass.
 */
final class Survey {
    /** Python's own pickler gives up at about this depth. */
    static final int DEEPEST = 1000;
    /** Parts of a value written out as a tree. */
    static final long MOST = 1_000_000_000L;

    private static final long UNDER_WAY = -1;

    private final Context context;
    private final IdentityHashMap<Value, Finding> others = new IdentityHashMap<>();
    private final List<Step> path = new ArrayList<>();

    private Survey(Context context) {
        this.context = context;
    }

    private static final class Finding {
        private long weight;
        private int height;
    }

    /** A container on the way, with what its parts so far came to. */
    private static final class Step {
        private final Value value;
        private final List<Value> parts;
        private int next;
        private long weight = 1;
        private int height;

        Step(Value value, List<Value> parts) {
            this.value = value;
            this.parts = parts;
        }
    }

    static void check(Value root, Context context) throws SourceException {
        if (mayNest(root)) {
            new Survey(context).walk(root);
        }
    }

    private void walk(Value root) throws SourceException {
        enter(root);
        while (!path.isEmpty()) {
            Step step = path.getLast();
            if (step.next == step.parts.size()) {
                leave(step);
                continue;
            }
            Value part = step.parts.get(step.next++);
            if (mayNest(part)) {
                visit(step, part);
            } else {
                step.weight++;
            }
        }
    }

    private void visit(Step step, Value part) throws SourceException {
        List<Value> parts = parts(part);
        if (parts instanceof Items items && !items.isNested()) {
            step.weight += items.size() + 1L;
            step.height = Math.max(step.height, 1);
            return;
        }
        long weight = weight(part, parts);
        if (weight == 0) {
            enter(part);
        } else if (weight == UNDER_WAY) {
            step.weight++;
        } else {
            add(step, weight, height(part, parts));
        }
    }

    private void enter(Value value) throws SourceException {
        if (path.size() >= DEEPEST) {
            throw tooDeep();
        }
        List<Value> parts = parts(value);
        note(value, parts, UNDER_WAY, 0);
        path.add(new Step(value, parts));
    }

    private void leave(Step step) throws SourceException {
        path.removeLast();
        note(step.value, step.parts, step.weight, step.height + 1);
        if (!path.isEmpty()) {
            add(path.getLast(), step.weight, step.height + 1);
        }
    }

    private void add(Step step, long weight, int height) throws SourceException {
        step.weight += weight;
        step.height = Math.max(step.height, height);
        if (step.height >= DEEPEST) {
            throw tooDeep();
        }
        if (step.weight > MOST) {
            throw context.unsupported("This value repeats its parts so often that written out it would have over "
                    + "a thousand million of them", "");
        }
    }

    private SourceException tooDeep() {
        return context.unsupported("This value is nested more than " + DEEPEST + " deep", "");
    }

    private long weight(Value value, List<Value> parts) {
        return parts instanceof Items items
                ? items.weight
                : others.computeIfAbsent(value, _ -> new Finding()).weight;
    }

    private int height(Value value, List<Value> parts) {
        return parts instanceof Items items
                ? items.height
                : others.computeIfAbsent(value, _ -> new Finding()).height;
    }

    private void note(Value value, List<Value> parts, long weight, int height) {
        if (parts instanceof Items items) {
            items.weight = weight;
            items.height = height;
            return;
        }
        Finding finding = others.computeIfAbsent(value, _ -> new Finding());
        finding.weight = weight;
        finding.height = height;
    }

    private static boolean mayNest(Value value) {
        return value instanceof Container || value instanceof Numeric.ObjectArray || value instanceof Value.SliceOf
                || value instanceof Value.EnumMember;
    }

    private static List<Value> parts(Value value) {
        return switch (value) {
            case Container.Sequence sequence -> sequence.items();
            case Container.Mapping mapping -> mapping.pairs();
            case Container.Deque deque -> deque.items();
            case Container.NamedTuple tuple -> tuple.items();
            case Container.Instance instance -> present(instance);
            case Numeric.ObjectArray array -> array.items();
            case Value.SliceOf(Value start, Value stop, Value step) -> List.of(start, stop, step);
            case Value.EnumMember member -> List.of(member.value());
            default -> List.of();
        };
    }

    private static List<Value> present(Container.Instance instance) {
        List<Value> parts = new ArrayList<>(3);
        for (Value part : new Value[]{instance.arguments(), instance.base(), instance.state()}) {
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }
}
