package org.zhuqi.applications.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhuqi.applications.Draft;
import org.zhuqi.forms.AnswersCodec;

/**
 * What a save came to.
 *
 * @param version the base of the next save
 * @param changed fields this save changed
 * @param changedByOthers fields that others changed since the base version, with by whom and when
 * @param answers all of them now
 */
record SavedResponse(
        long version,
        Set<String> changed,
        List<OtherChange> changedByOthers,
        @JsonRawValue String answers) {

    record OtherChange(String field, String by, Instant at) {}

    static SavedResponse from(Draft.Merged merged, long baseVersion, AnswersCodec answersCodec) {
        return new SavedResponse(
                merged.draft().version(),
                new TreeSet<>(merged.changed()),
                merged.draft().changedSince(baseVersion).entrySet().stream()
                        .filter(change -> !merged.changed().contains(change.getKey()))
                        .map(change -> new OtherChange(
                                change.getKey(),
                                change.getValue().byName(),
                                change.getValue().at()))
                        .toList(),
                answersCodec.write(merged.draft().answers()));
    }
}
