package org.poolscope.storage.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.links.SoftLink;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;

/** The objects of a file by their places, each group listed once. A member that cannot be read hides none of its neighbours. */
final class FileTree {
    private final Path path;
    private final Hdf5File file;
    private final Map<Long, Map<String, Member>> listed = new HashMap<>();

    FileTree(Path path, Hdf5File file) {
        this.path = path;
        this.file = file;
    }

    /** What stands at a place; a link stands for itself. */
    Member member(DataPath place) throws SourceException {
        Member member = new Member.Known(file.library());
        for (String part : place.parts()) {
            Member next = members(member).get(part);
            if (next == null) {
                throw new SourceException.NotFound("There is nothing at '" + place + "'.", path.toString(),
                        "Choose one of those listed.");
            }
            member = next;
        }
        return member;
    }

    /** What a group has by name; empty for anything else, and for links, which are not walked through. */
    Map<String, Member> members(Member member) throws SourceException {
        if (!(member instanceof Member.Known(Group group)) || group.isLink()) {
            return Map.of();
        }
        Map<String, Member> known = listed.get(group.getAddress());
        if (known == null) {
            known = GroupMembers.of(path, file.library(), group);
            listed.put(group.getAddress(), known);
        }
        return known;
    }

    /**
     * The object at a place.
     *
     * @throws SourceException.Unsupported if it cannot be read
     */
    Node node(DataPath place) throws SourceException {
        return node(place, member(place));
    }

    /** The object that a member is. */
    Node node(DataPath place, Member member) throws SourceException {
        return switch (member) {
            case Member.Known(Node node) -> node;
            case Member.Unreadable(String reason) -> throw new SourceException.Unsupported(reason, where(place),
                    "Look at it with another program.");
        };
    }

    /** What a link at a place leads to, empty if that is not there. */
    Optional<Node> target(DataPath place, Link link) throws SourceException {
        if (!Hdf5File.guarded(path, link::isBrokenLink)) {
            return Optional.of(Hdf5File.guarded(path, () -> IndexedDataset.of(link.getTarget())));
        }
        // The library also calls a link broken whose way leads through a group it cannot read whole.
        return link instanceof SoftLink soft ? object(place, soft.getTargetPath()) : Optional.empty();
    }

    /** Whether what a link at a place leads to holds the link itself. */
    boolean isLoop(DataPath place, Node target) throws SourceException {
        if (target instanceof Dataset) {
            return false;
        }
        for (int depth = 0; depth < place.depth(); depth++) {
            if (node(new DataPath(place.parts().subList(0, depth))).getAddress() == target.getAddress()) {
                return true;
            }
        }
        return false;
    }

    /** A place as it is told in words. */
    String where(DataPath place) {
        return path + "::" + place;
    }

    private Optional<Node> object(DataPath link, String target) throws SourceException {
        List<String> parts = Arrays.stream(target.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals(".")).toList();
        DataPath place = target.startsWith("/")
                ? DataPath.ROOT
                : new DataPath(link.parts().subList(0, link.depth() - 1));
        for (String part : parts) {
            place = place.child(part);
        }
        try {
            return member(place) instanceof Member.Known(Node node) && !(node instanceof Link)
                    ? Optional.of(node)
                    : Optional.empty();
        } catch (SourceException.NotFound _) {
            return Optional.empty();
        }
    }
}
