package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** What gets lost, a row each: how often, the worst case, where to see it, and the change that keeps it. */
final class LossesView extends VBox {
    private static final double ROW = 29;
    private static final int SEEN = 5;
    private static final int MOST = 50;

    private final VBox rows = new VBox();
    private final ScrollPane scroll = Parts.scrolling(rows);
    private final HBox head = new HBox(8, ExportParts.step("4", "What gets lost"));
    private final Consumer<LossRow> jump;
    private final Consumer<Cure> cure;
    private List<LossRow> losses = List.of();
    private List<String> leftOut = List.of();

    LossesView(Consumer<LossRow> jump, Consumer<Cure> cure) {
        this.jump = jump;
        this.cure = cure;
        head.getStyleClass().add("form-row");
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.setAccessibleText("What gets lost");
        rows.getStyleClass().add("losses");
        getStyleClass().add("losses-view");
        managedProperty().bind(visibleProperty());
        getChildren().setAll(head, scroll);
    }

    /** Shows what is lost, and what is left out as a whole. */
    void show(List<LossRow> losses, List<String> leftOut) {
        this.losses = losses.stream().sorted(Comparator.comparing(LossRow::isWarning).reversed()).toList();
        this.leftOut = leftOut;
        setVisible(true);
        show(Map.of());
    }

    /** Shows nothing, as nothing is known. */
    void clear() {
        this.losses = List.of();
        this.leftOut = List.of();
        fill(List.of(), List.of());
        setVisible(false);
    }

    /** Shows the change that keeps each loss, where there is one. */
    void show(Map<LossRow, Cure> cures) {
        List<Node> all = new ArrayList<>();
        leftOut.stream().limit(MOST).forEach(left -> all.add(row("warn", "Left out", left, List.of())));
        losses.stream().limit(MOST).forEach(loss -> all.add(row(loss.isWarning() ? "warn" : "info", loss.what(),
                loss.worst(), links(loss, cures))));
        int more = Math.max(0, losses.size() - MOST) + Math.max(0, leftOut.size() - MOST);
        if (more > 0) {
            all.add(row("info", "And " + Words.count(more, "other", "others"), "poolscope export --dry-run lists them",
                    List.of()));
        }
        long look = losses.stream().filter(LossRow::isWarning).count() + leftOut.size();
        long notes = losses.size() + leftOut.size() - look;
        List<Label> badges = new ArrayList<>();
        if (look > 0) {
            badges.add(Parts.badge(look + " to look at", "warn"));
        }
        if (notes > 0) {
            badges.add(Parts.badge(notes + " for your notes", ""));
        }
        if (all.isEmpty()) {
            all.add(row("check", "Nothing is lost", "every value can be read back exactly", List.of()));
        }
        fill(all, badges);
    }

    private void fill(List<Node> all, List<Label> badges) {
        head.getChildren().remove(1, head.getChildren().size());
        head.getChildren().addAll(badges);
        rows.getChildren().setAll(all);
        double high = ROW * Math.min(SEEN, all.size()) + 1;
        scroll.setMinHeight(high);
        scroll.setPrefHeight(high);
        scroll.setMaxHeight(high);
    }

    private List<Node> links(LossRow loss, Map<LossRow, Cure> cures) {
        List<Node> links = new ArrayList<>();
        if (loss.spot().index() >= 0) {
            links.add(Parts.link("Show", () -> jump.accept(loss)));
        }
        Cure known = cures.get(loss);
        if (known != null) {
            links.add(Parts.link(known.words(), () -> cure.accept(known)));
            links.getLast().getStyleClass().add("strong");
        }
        return links;
    }

    private static Node row(String icon, String what, String why, List<Node> links) {
        Text bold = new Text(what);
        bold.getStyleClass().addAll("strong", "note-text");
        Text reason = new Text("  " + why);
        reason.getStyleClass().addAll("note-text", "loss-text");
        TextFlow words = new TextFlow(bold, reason);
        words.setAccessibleText(what + " " + why);
        words.setMinWidth(0);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, Icons.of(icon).styled(icon.equals("check") ? "ok" : icon), words);
        row.getChildren().addAll(links);
        row.getStyleClass().add("loss-row");
        row.setMinHeight(ROW);
        row.setFillHeight(false);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
