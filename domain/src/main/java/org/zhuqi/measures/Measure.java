package org.zhuqi.measures;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.PlugIn;
import org.zhuqi.shared.Right;

/**
 * One figure, defined once: every page, export and briefing that shows it asks here.
 *
 * <p>Its texts stand in the room's bundles: for {@code enterprises.above-scale} the keys
 * {@code enterprises.measure.above-scale.title} and {@code …definition}, and {@code ….parameter.<name>} for each
 * parameter.
 */
@PlugIn
public interface Measure {
    /** Unique: {@code <room or sub-package>.<name>}, e.g. {@code enterprises.above-scale}. */
    String id();

    MeasureUnit unit();

    List<Parameter> parameters();

    /** The right one needs to see the figure and the records behind it; the program itself has it everywhere. */
    Right right();

    /** Whether the prefecture's total may be read without login. */
    boolean open();

    /** Whether running text says the figure with 多 (30多户 for 34): the page then shows that wording beside the exact one. */
    default boolean roughly() {
        return false;
    }

    MeasureValue value(MeasureQuery query);

    /** The figure as running text, where its unit alone does not say what was asked for. */
    default LocalText worded(MeasureQuery query, MeasureValue value) {
        return Wording.of(unit(), value);
    }

    /** Those it is counted together with; empty when it stands alone. */
    default Optional<MeasureFamily> family() {
        return Optional.empty();
    }

    /** The records counted by {@link #value} for the same query. */
    Page<MeasureRecord> records(MeasureQuery query, PageRequest page);
}
