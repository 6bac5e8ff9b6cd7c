package org.poolscope.app.inspect.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.product.Kinds;
import org.poolscope.app.inspect.product.ParameterPage;
import org.poolscope.app.inspect.product.ParameterText;
import org.poolscope.app.inspect.product.ParameterView;
import org.poolscope.app.inspect.product.ProductPage;
import org.poolscope.app.inspect.product.ProductView;
import org.poolscope.app.inspect.product.Spread;
import org.poolscope.app.inspect.product.Texts;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionControls;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.task.Task;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Fills the inspector with one parameter, then with the values of the same name in the products around. */
public final class ParameterController {
    private final Workspace workspace;
    private final ActionScope actions;
    private final Around around;
    private @Nullable Task running;
    private @Nullable ParameterPage shown;
    private ProductView.@Nullable Heard shownFor;

    /** The products around the one that is shown, such as the hits of a query. */
    public interface Around {
        /** What they are, such as {@code 213 hits}; asked on the window's thread before {@link #values}. */
        String words(ProductPage page);

        /** What reads the values of a name in them. Made on the window's thread, run in a task. */
        Values values(ProductPage page, String name);

        /** A parameter is to become a condition of a query. */
        void addToQuery(ProductPage page, String name, Parameter parameter);

        /** A parameter is to become a column of the hits; false where there are no hits. */
        boolean addColumn(String name);
    }

    /** Reads values. */
    @FunctionalInterface
    public interface Values {
        /** The texts of the values, one for each product that has the parameter. Takes time. */
        List<String> read(Cancel cancel) throws SourceException;
    }

    /** For one tab, whose actions it binds. */
    public ParameterController(Workspace workspace, ActionScope actions, Around around) {
        this.workspace = workspace;
        this.actions = actions;
        this.around = around;
    }

    /** Shows a parameter of a product. */
    public void show(ProductPage page, String name, ProductView.Heard heard) {
        close();
        Parameter parameter = page.product().meta().get(name).orElse(null);
        if (parameter == null) {
            return;
        }
        put(new ParameterPage(page, name, parameter, Optional.empty()), heard);
        bind(page, name, parameter, heard);
        String words = around.words(page);
        Values values = around.values(page, name);
        running = workspace.tasks().run("Looking for " + name + " elsewhere",
                (cancel, _) -> elsewhere(words, parameter, values, cancel),
                found -> put(new ParameterPage(page, name, parameter, Optional.of(found)), heard), _ -> {});
    }

    /** Shows the same parameter again. */
    public void again() {
        ParameterPage page = shown;
        ProductView.Heard heard = shownFor;
        if (page != null && heard != null) {
            show(page.product(), page.name(), heard);
        }
    }

    /** Stops what still looks. */
    public void close() {
        Task before = running;
        if (before != null) {
            before.drop();
        }
    }

    private static ParameterPage.Elsewhere elsewhere(String words, Parameter parameter, Values values, Cancel cancel)
            throws SourceException {
        List<String> texts = values.read(cancel);
        List<Double> numbers = new ArrayList<>();
        texts.forEach(text -> Texts.number(text).ifPresent(numbers::add));
        Optional<Spread> spread = numbers.size() * 2 > texts.size()
                ? Spread.of(numbers.stream().mapToDouble(Double::doubleValue).toArray())
                : Optional.empty();
        return new ParameterPage.Elsewhere(words, spread, Kinds.of(texts), ParameterText.unit(parameter));
    }

    private void put(ParameterPage page, ProductView.Heard heard) {
        shown = page;
        shownFor = heard;
        workspace.inspect(new ParameterView(page, new ActionControls(workspace.actions(), workspace::tell), heard));
    }

    private void bind(ProductPage page, String name, Parameter parameter, ProductView.Heard heard) {
        String text = ParameterText.of(parameter);
        actions.on("copy.value", () -> heard.copy(text));
        actions.on("query.add", () -> around.addToQuery(page, name, parameter));
        actions.on("query.column", () -> {
            if (!around.addColumn(name)) {
                workspace.tell("Columns belong to the hits of a query; add the parameter to a query first.");
            }
        });
    }
}
