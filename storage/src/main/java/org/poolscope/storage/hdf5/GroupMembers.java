package org.poolscope.storage.hdf5;

import io.jhdf.CommittedDatatype;
import io.jhdf.FractalHeap;
import io.jhdf.GroupSymbolTableNode;
import io.jhdf.HdfFile;
import io.jhdf.LocalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.SymbolTableEntry;
import io.jhdf.Utils;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.btree.BTreeV1;
import io.jhdf.btree.BTreeV2;
import io.jhdf.btree.record.LinkNameForIndexedGroupRecord;
import io.jhdf.dataset.DatasetLoader;
import io.jhdf.links.ExternalLink;
import io.jhdf.links.SoftLink;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.SymbolTableMessage;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.SourceException;

/**
 * The members of a group by name. The library gives all of them or, if it makes nothing of one, none; then they are read one
 * by one here, from the same tables.
 */
final class GroupMembers {
    /** How a table of symbols tells a soft link. */
    private static final int SOFT = 2;

    private final Path path;
    private final HdfFile file;
    private final HdfBackingStorage storage;
    private final Group group;
    private final Map<String, Member> members = new LinkedHashMap<>();

    private GroupMembers(Path path, HdfFile file, Group group) {
        this.path = path;
        this.file = file;
        this.group = group;
        storage = file.getHdfBackingStorage();
    }

    /**
     * The members of a group of the file at {@code path}.
     *
     * @throws SourceException.Corrupt if the tables of the group itself cannot be read
     */
    static Map<String, Member> of(Path path, HdfFile file, Group group) throws SourceException {
        GroupMembers members = new GroupMembers(path, file, group);
        try {
            Hdf5File.guarded(path, group::getChildren).forEach(
                    (name, node) -> members.members.put(name, new Member.Known(IndexedDataset.of(node))));
        } catch (SourceException.Corrupt _) {
            Hdf5File.guarded(path, members::readEach);
        }
        return members.members;
    }

    private Map<String, Member> readEach() throws SourceException {
        ObjectHeader header = ObjectHeader.readObjectHeader(storage, group.getAddress());
        if (header.hasMessageOfType(SymbolTableMessage.class)) {
            symbols(header.getMessageOfType(SymbolTableMessage.class));
        } else {
            for (LinkMessage link : links(header)) {
                switch (link.getLinkType()) {
                    case HARD -> object(link.getLinkName(), link.getHardLinkAddress());
                    case SOFT -> keep(new SoftLink(link.getSoftLink(), link.getLinkName(), group));
                    case EXTERNAL -> keep(new ExternalLink(link.getExternalFile(), link.getExternalPath(),
                            link.getLinkName(), group));
                }
            }
        }
        return members;
    }

    /** Links in the header of the group, or in a heap beside it where they are many. */
    private List<LinkMessage> links(ObjectHeader header) {
        LinkInfoMessage info = header.getMessageOfType(LinkInfoMessage.class);
        if (info.getBTreeNameIndexAddress() < 0) {
            return header.getMessagesOfType(LinkMessage.class);
        }
        List<LinkMessage> links = new ArrayList<>();
        FractalHeap heap = new FractalHeap(storage, info.getFractalHeapAddress());
        for (LinkNameForIndexedGroupRecord each : new BTreeV2<LinkNameForIndexedGroupRecord>(storage,
                info.getBTreeNameIndexAddress()).getRecords()) {
            links.add(LinkMessage.fromBuffer(heap.getId(each.getId()), storage.getSuperblock()));
        }
        return links;
    }

    /** The form of groups before HDF5 1.8. */
    private void symbols(SymbolTableMessage table) throws SourceException {
        ByteBuffer names = new LocalHeap(storage, table.getLocalHeapAddress()).getDataBuffer();
        for (long address : BTreeV1.createGroupBTree(storage, table.getBTreeAddress()).getChildAddresses()) {
            for (SymbolTableEntry entry : new GroupSymbolTableNode(storage, address).getSymbolTableEntries()) {
                String name = text(names, entry.getLinkNameOffset());
                if (entry.getCacheType() == SOFT) {
                    keep(new SoftLink(text(names, entry.getLinkValueOffset()), name, group));
                } else {
                    object(name, entry.getObjectHeaderAddress());
                }
            }
        }
    }

    private void object(String name, long address) throws SourceException {
        try {
            members.put(name, new Member.Known(Hdf5File.guarded(path, () -> node(name, address))));
        } catch (SourceException.Corrupt e) {
            members.put(name, new Member.Unreadable(reason(e)));
        }
    }

    private Node node(String name, long address) {
        HeaderView view = new HeaderView(storage, address);
        ObjectHeader header = view.header();
        if (header.hasMessageOfType(DataSpaceMessage.class)) {
            return IndexedDataset.of(DatasetLoader.createDataset(view, header, name, group));
        }
        return header.hasMessageOfType(DataTypeMessage.class)
                ? new CommittedDatatype(view, address, name, group)
                : file.getNodeByAddress(address);
    }

    private void keep(Node link) {
        members.put(link.getName(), new Member.Known(link));
    }

    private static String text(ByteBuffer names, int at) {
        return Utils.readUntilNull(names.duplicate().position(at));
    }

    /** The innermost cause is the one that names what is not known. */
    private static String reason(SourceException failure) {
        String words = "";
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            words = cause.getMessage() == null ? words : ": " + cause.getMessage();
        }
        return "It is stored in a way that is not read here" + words + (words.endsWith(".") ? "" : ".");
    }
}
