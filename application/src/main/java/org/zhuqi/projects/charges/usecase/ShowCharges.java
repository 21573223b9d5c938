package org.zhuqi.projects.charges.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.charges.Charge;
import org.zhuqi.projects.charges.Charges;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Who answers for a project, and who did before, with every hand-over: for staff. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowCharges {
    private final Projects projects;
    private final Charges charges;
    private final AccountDirectory accounts;
    private final PassProjectOn passProjectOn;

    /**
     * @param charges the latest first
     * @param names of everybody named in them
     * @param officials who may answer for it, by account; empty for those who may not change it
     */
    public record View(
            List<Charge> charges, Map<UserId, LocalText> names, Map<UserId, LocalText> officials, boolean mayPassOn) {
        public View {
            charges = List.copyOf(charges);
        }

        /** The one that lasts, if it is there. */
        public List<Charge> present() {
            return charges.stream().filter(charge -> charge.ending() == null).toList();
        }
    }

    public View of(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.WORK).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.WORK).orRefuse();
        List<Charge> all = charges.of(id);
        List<UserId> people = new ArrayList<>();
        all.forEach(charge -> Stream.of(
                        charge.official(),
                        charge.ending() == null ? null : charge.ending().successor())
                .filter(Objects::nonNull)
                .forEach(people::add));
        Map<UserId, LocalText> names = new HashMap<>();
        people.forEach(person -> names.computeIfAbsent(
                person, key -> accounts.find(key).map(Account::name).orElse(LocalText.ofZh("—"))));
        boolean edits = project.may(actor, ProjectsRight.EDIT).allowed();
        Map<UserId, LocalText> officials = new LinkedHashMap<>();
        if (edits) {
            passProjectOn.officials(project).forEach(account -> officials.put(account.id(), account.name()));
        }
        return new View(all, names, officials, edits);
    }
}
