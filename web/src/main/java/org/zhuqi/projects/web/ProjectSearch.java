package org.zhuqi.projects.web;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.MalformedException;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Exportable;

/** What narrows the ledger, read the same way by page, API and export. A choice left open arrives as an empty text. */
final class ProjectSearch {
    private ProjectSearch() {}

    static ProjectQueries.Filter filter(Map<String, String> address) {
        return new ProjectQueries.Filter(
                read(address, "stage", Stage::valueOf),
                read(address, "halt", Halt::valueOf),
                read(address, "unit", ReportingUnitId::new),
                read(address, "kind", ProjectKind::valueOf),
                read(address, "keyLevel", KeyLevel::valueOf),
                read(address, "size", Money::ofWan),
                read(address, "sector", ProjectSearch::sector),
                read(address, "light", LightColour::valueOf),
                read(address, "enterprise", EnterpriseId::of),
                read(address, "q", text -> text),
                read(address, "leader", String::strip));
    }

    /** A section's letter, or a code of any length. */
    private static String sector(String text) {
        boolean section = text.length() == 1 && text.charAt(0) >= 'A' && text.charAt(0) <= 'T';
        if (!section && !IndustryCode.isWellFormed(text)) {
            throw new MalformedException("not a code of GB/T 4754: " + text);
        }
        return text;
    }

    static <T> @Nullable T read(Map<String, String> address, String name, Function<String, T> reading) {
        return address.getOrDefault(name, "").isBlank() ? null : Exportable.read(address, name, reading);
    }
}
