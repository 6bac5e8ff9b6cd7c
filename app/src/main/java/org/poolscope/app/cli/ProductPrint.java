package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.poolscope.model.product.History;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductRef;
import org.poolscope.storage.pool.ProductPart;

/** Prints a product or a part of one for people. */
final class ProductPrint {
    private static final int WHOLE = 1_000_000;
    private final PrintWriter out;

    ProductPrint(PrintWriter out) {
        this.out = out;
    }

    void print(ProductPart part) {
        switch (part) {
            case ProductPart.Whole whole -> whole(whole);
            case ProductPart.Metadata metadata -> parameters(metadata.meta().parameters());
            case ProductPart.One one -> parameter(one.parameter());
            case ProductPart.Data data -> new DatasetPrint(out).print(data.dataset());
            case ProductPart.References references -> references(references.refs());
            case ProductPart.Reference reference -> line(reference.ref().urn().toString());
            case ProductPart.Made made -> history(made.history());
        }
    }

    private void whole(ProductPart.Whole whole) {
        Product product = whole.product();
        line(whole.urn().toString());
        if (!whole.tags().isEmpty()) {
            line("tags: " + String.join(", ", whole.tags()));
        }
        out.println();
        parameters(product.meta().parameters());
        if (!product.datasets().isEmpty()) {
            out.println();
            DatasetPrint.overview(product.datasets(), out);
        }
        part(whole, "refs");
        part(whole, "history");
    }

    private void part(ProductPart.Whole whole, String name) {
        whole.child(name).filter(part -> !(part instanceof ProductPart.Data)).ifPresent(part -> {
            out.println();
            out.println(name);
            print(part);
        });
    }

    private void parameters(Map<String, Parameter> parameters) {
        TextTable table = new TextTable();
        table.heading(ParameterCells.HEADING);
        parameters.forEach((name, parameter) -> table.row(ParameterCells.of(name, parameter)));
        table.print(out);
    }

    private void parameter(Parameter parameter) {
        List<String> cells = ParameterCells.of("", parameter);
        line(ParameterCells.value(parameter, WHOLE));
        TextTable table = new TextTable();
        for (int i = 2; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                table.row(List.of(ParameterCells.HEADING.get(i), cells.get(i)));
            }
        }
        table.print(out);
    }

    private void references(Map<String, ProductRef> refs) {
        TextTable table = new TextTable();
        table.heading(List.of("label", "urn"));
        refs.forEach((label, ref) -> table.row(List.of(label, ref.urn().toString())));
        table.print(out);
    }

    private void history(History history) {
        TextTable table = new TextTable();
        table.heading(List.of("name", "reference"));
        history.inputs().forEach((name, value) -> table.row(List.of(name, ParameterCells.text(value, WHOLE))));
        history.arguments().forEach((name, argument) -> {
            List<String> cells = new ArrayList<>(List.of(name + " ="));
            cells.add(ParameterCells.value(argument, WHOLE));
            table.row(cells);
        });
        table.print(out);
    }

    private void line(String text) {
        out.println(Terminal.plain(text));
    }
}
