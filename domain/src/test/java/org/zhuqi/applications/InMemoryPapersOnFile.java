package org.zhuqi.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.shared.EnterpriseId;

/** Papers a test says were handed in before, for tests. */
public final class InMemoryPapersOnFile implements PapersOnFile {
    private record Of(EnterpriseId enterprise, PaperOnFile paper) {}

    private final List<Of> kept = new ArrayList<>();

    public void put(EnterpriseId enterprise, PaperOnFile paper) {
        kept.add(new Of(enterprise, paper));
    }

    @Override
    public List<PaperOnFile> of(EnterpriseId enterprise, Set<PaperKind> kinds) {
        return kept.stream()
                .filter(of -> of.enterprise().equals(enterprise)
                        && kinds.contains(of.paper().kind()))
                .map(Of::paper)
                .toList();
    }
}
