package org.poolscope.storage.shelf.pickle;

import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** The instructions that name classes and make objects, with their operands from the stack. */
final class ObjectSteps {
    private final Window window;
    private final Context context;
    private final ValueStack stack;
    private final Construction construction;

    ObjectSteps(Window window, Context context, ValueStack stack) {
        this.window = window;
        this.context = context;
        this.stack = stack;
        this.construction = new Construction(context);
    }

    /** A name in two lines. */
    void global() throws SourceException {
        stack.push(inItsPython(context.name(window.line(), window.line())));
    }

    /** A name in two texts on the stack. */
    void stackGlobal() throws SourceException {
        Items names = stack.takeLast(2);
        if (!(names.get(0) instanceof Value.Text(String module))
                || !(names.get(1) instanceof Value.Text(String name))) {
            throw window.corrupt("A class is named by something that is no text");
        }
        stack.push(context.name(module, name));
    }

    /** Python 3 writes old names for the sake of Python 2 up to protocol 2. */
    private Value.Global inItsPython(Value.Global written) {
        if (context.evidence().protocol() > 2) {
            return written;
        }
        Value.Global renamed = Renamed.inPythonThree(written);
        if (renamed.equals(written)) {
            return written;
        }
        context.evidence().dependsOnPython();
        return context.assumed().python() == Origin.Python.THREE ? renamed : written;
    }

    void reduce() throws SourceException {
        Value args = stack.pop();
        Value callee = stack.pop();
        stack.push(construction.reduce(callee, args));
    }

    void build() throws SourceException {
        Value state = stack.pop();
        Value object = stack.pop();
        stack.push(construction.build(object, state));
    }

    void newObject() throws SourceException {
        Value args = stack.pop();
        Value callee = stack.pop();
        stack.push(construction.newObject(callee, args));
    }

    void newObjectWithKeywords() throws SourceException {
        Value keywords = stack.pop();
        Value args = stack.pop();
        Value callee = stack.pop();
        stack.push(construction.newObject(callee, args, keywords));
    }

    /** An old-style object with its class in two lines. */
    void instance() throws SourceException {
        Value.Global cls = context.name(window.line(), window.line());
        classic(cls, stack.take(stack.popMark()));
    }

    /** An old-style object with its class below its arguments. */
    void object() throws SourceException {
        Items parts = stack.take(stack.popMark());
        if (parts.isEmpty()) {
            throw window.corrupt("An object has no class");
        }
        classic(parts.getFirst(), Items.copyOf(parts.from(1)));
    }

    private void classic(Value callee, Items arguments) throws SourceException {
        stack.push(construction.classic(callee, arguments));
    }
}
