package org.zhuqi.subsidies.proposals.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.subsidies.decisions.CheckedAmounts;
import org.zhuqi.subsidies.proposals.PassedFile;
import org.zhuqi.subsidies.proposals.PassedFiles;

/** The files that wait for the decision with the amounts that count: what was checked goes before what was applied for. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CountedFiles {
    private final PassedFiles passedFiles;
    private final List<CheckedAmounts> checkedAmounts;

    /** In the order of their ids. */
    public List<PassedFile> of(ProgrammeId programme) {
        Map<ApplicationId, CheckedAmounts.Checked> checked = new HashMap<>();
        checkedAmounts.forEach(source -> checked.putAll(source.of(programme)));
        return passedFiles.of(programme).stream()
                .map(file -> {
                    CheckedAmounts.Checked found = checked.get(file.application());
                    return found == null ? file : file.withAmount(found.amount());
                })
                .toList();
    }
}
