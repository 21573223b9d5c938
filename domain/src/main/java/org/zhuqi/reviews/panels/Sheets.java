package org.zhuqi.reviews.panels;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.shared.Port;

/** What experts gave. */
@Port
public interface Sheets {
    Optional<Sheet> find(SheetId id);

    /** Of those who sit on the panel now, by expert. */
    List<Sheet> ofFile(DrawId draw, ReviewId file);

    void add(List<Sheet> sheets);

    /** Refuses with {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody saved in between. */
    void save(Sheet sheet);

    /** The scores of all matters that answer to a call, of their latest panels. */
    List<OfCall> ofCall(String subjectKind, UUID call);

    /**
     * One matter's.
     *
     * @param seats how many experts sit on its panel
     */
    record OfCall(UUID subject, int seats, List<Sheet> sheets) {
        public OfCall {
            sheets = List.copyOf(sheets);
        }
    }
}
