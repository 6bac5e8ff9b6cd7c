package org.poolscope.storage.pool;

import org.poolscope.model.product.Members;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.json.OldForm;

/** Takes in {@code classes.jsn}, {@code urns.jsn} and {@code tags.jsn} of fdi 1.0 to 1.16.0. */
final class OldIndex {
    private final IndexBuilder index;

    OldIndex(IndexBuilder index) {
        this.index = index;
    }

    void types(Members content) {
        for (int i = 0; i < content.size(); i++) {
            String type = content.name(i);
            Members entry = OldForm.unwrapped(content.value(i));
            index.type(type, entry.orNone("currentSN") instanceof Value.Int(long current, boolean _) ? current : -1);
            for (Value number : NewIndex.items(entry.orNone("sn"))) {
                if (number instanceof Value.Int(long one, boolean _)) {
                    index.found(new ProductKey(type, one));
                }
            }
        }
    }

    void urns(Members content) {
        for (int i = 0; i < content.size(); i++) {
            Value entry = content.value(i);
            NewIndex.name(new Value.Text(content.name(i))).ifPresent(key -> product(key, OldForm.unwrapped(entry)));
        }
    }

    private void product(ProductKey key, Members entry) {
        NewIndex.slice(entry.orNone("meta")).ifPresent(slice -> index.meta(key, slice));
        for (Value tag : NewIndex.items(entry.orNone("tags"))) {
            if (tag instanceof Value.Text(String text)) {
                index.tag(key, text);
            }
        }
    }

    void tags(Members content) {
        for (int i = 0; i < content.size(); i++) {
            String tag = content.name(i);
            index.tag(tag);
            for (Value urn : NewIndex.items(OldForm.unwrapped(content.value(i)).orNone("urns"))) {
                NewIndex.name(urn).ifPresent(key -> index.tagged(tag, key));
            }
        }
    }
}
