package org.poolscope.app.inspect.product;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.DataPath;

/** A product: what it is called, tagged and referred to by on top; its metadata beside its datasets below. */
public final class ProductView extends BorderPane {
    private static final double METADATA = 0.62;
    private static final double ALONE = 0.8;
    private static final int MOST_REFERRERS = 3;
    private static final String META = "meta";

    private final ProductPage page;
    private final Heard heard;
    private final MetaTableView metadata;
    private final DatasetTabsView datasets;

    /** Hears what a person does here. */
    public interface Heard {
        /** A parameter was selected. */
        void selected(ProductPage page, String parameter);

        /** A dataset was chosen, or a column of it, by their names. */
        void chosen(ProductPage page, List<String> names);

        /** The tags are to be changed. */
        void tag(ProductPage page);

        /** Why tags cannot be changed; empty where they can. */
        String tagsOff();

        /** Another product is to be shown, with its pool if that is not open. */
        void open(Urn urn);

        /** Whether the pool of a product is at hand. */
        boolean isOpen(Urn urn);

        /** A text is to be copied. */
        void copy(String text);
    }

    /** Shows a page; plots bind their keys in {@code actions}. */
    public ProductView(ProductPage page, ActionScope actions, Heard heard) {
        this.page = page;
        this.heard = heard;
        metadata = new MetaTableView(MetaRow.of(page.product().meta()), row -> heard.selected(page, row.name()));
        datasets = new DatasetTabsView(page, actions, heard::isOpen, heard::open, names -> heard.chosen(page, names));
        SplitPane split = new SplitPane(metadata, datasets);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(page.product().datasets().isEmpty() && !page.isContext() ? ALONE : METADATA);
        setTop(head());
        setCenter(split);
        getStyleClass().addAll("surface", "product-view");
    }

    /** What is shown. */
    public ProductPage page() {
        return page;
    }

    /** Gives the filter of the parameters the focus. */
    public void focusFilter() {
        metadata.focusFilter();
    }

    /** Shows a dataset, what lies in it, or {@code meta} and a parameter; false if it is not there. */
    public boolean select(DataPath within) {
        return datasets.select(within) || selectMetadata(within);
    }

    private boolean selectMetadata(DataPath within) {
        return switch (within.depth()) {
            case 1 -> within.part(0).equals(META);
            case 2 -> within.part(0).equals(META) && metadata.select(within.part(1));
            default -> false;
        };
    }

    /** The dataset and the parameter that are shown. */
    public List<DataPath> selected() {
        DataPath dataset = datasets.selected();
        return metadata.selected().map(row -> List.of(dataset, DataPath.of(META, row.name())))
                .orElse(List.of(dataset));
    }

    /** Selects the first parameter unless one is selected. */
    public void selectParameter() {
        if (metadata.selected().isEmpty()) {
            metadata.table().getSelectionModel().selectFirst();
        }
    }

    /** The datasets. */
    public DatasetTabsView datasets() {
        return datasets;
    }

    /** Other pools are open now. */
    public void poolsChanged() {
        datasets.poolsChanged();
    }

    /** Closes what draws. */
    public void close() {
        datasets.close();
    }

    private Node head() {
        Label title = Parts.label(page.description(), "title");
        title.setGraphic(Icons.of(page.icon()).styled("accent"));
        title.setTooltip(new Tooltip(page.description()));
        HBox tags = new HBox(4);
        page.tags().forEach(tag -> tags.getChildren().add(chip(tag)));
        tags.setMinWidth(page.tags().size() > 4 ? 0 : Region.USE_PREF_SIZE);
        HBox first = new HBox(12, title, tags, tagging(), Parts.space());
        first.getChildren().addAll(referrers());
        first.setAlignment(Pos.CENTER_LEFT);
        Label urn = Parts.label(page.urn().toString(), "data", "second");
        urn.setId("urn");
        urn.setTooltip(new Tooltip(page.urn().toString()));
        Label cost = Parts.label(cost(), "small", "third");
        cost.setMinWidth(Region.USE_PREF_SIZE);
        HBox second = new HBox(4, urn, Parts.iconButton("copy", "Copy URN", () -> heard.copy(page.urn().toString()),
                "tight"), Parts.space(), cost);
        second.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.SOMETIMES);
        VBox head = new VBox(first, second);
        head.getStyleClass().add("product-head");
        return head;
    }

    private Node tagging() {
        String off = heard.tagsOff();
        if (off.isEmpty()) {
            Button edit = Parts.link("Tag and untag…", () -> heard.tag(page));
            edit.setMinWidth(Region.USE_PREF_SIZE);
            return edit;
        }
        Label why = Parts.label("tagging is off: " + within(off), "small", "third");
        why.setTooltip(new Tooltip(off));
        return why;
    }

    /** A sentence as it stands within another. */
    private static String within(String sentence) {
        String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }

    private List<Node> referrers() {
        if (page.referrers().isEmpty()) {
            return List.of();
        }
        HBox chips = new HBox(4);
        page.referrers().stream().limit(MOST_REFERRERS).forEach(urn -> {
            Button chip = Parts.button("context", urn.title(), () -> heard.open(urn));
            chip.getStyleClass().add("chip-button");
            chip.setAccessibleText("Open " + urn.title() + ", which refers to this product");
            chips.getChildren().add(chip);
        });
        int more = page.referrers().size() - MOST_REFERRERS;
        if (more > 0) {
            chips.getChildren().add(Parts.label("and " + Counts.grouped(more) + " more", "small", "third"));
        }
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        Label words = Parts.label("referred to by", "cell-text", "second");
        words.setMinWidth(Region.USE_PREF_SIZE);
        return List.of(words, chips);
    }

    private String cost() {
        String size = page.bytes() > 0 ? Words.count(page.bytes(), "byte", "bytes") + ", " : "";
        return size + "read in " + page.millis() + " ms";
    }

    private static Label chip(String tag) {
        Label chip = Parts.label(tag, "chip");
        chip.setGraphic(Icons.of("tag"));
        chip.setAccessibleText("tag " + tag);
        return chip;
    }
}
