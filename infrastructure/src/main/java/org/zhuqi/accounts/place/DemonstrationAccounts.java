package org.zhuqi.accounts.place;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Demonstration;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;
import org.zhuqi.shared.place.StartNotice;

/** Staff accounts of demo/accounts.csv, all with one password that is printed at every start. */
@Component
@RequiredArgsConstructor
class DemonstrationAccounts implements DemonstrationData, StartNotice {
    private static final String FILE = "demo/accounts.csv";
    private final OpenDemonstrationAccount openDemonstrationAccount;
    private final PlaceFiles files;
    private final Demonstration demonstration;

    @Override
    public String id() {
        return "accounts";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        if (files.has(FILE)) {
            Rows.of(files, FILE).lines().forEach(this::open);
        }
    }

    private void open(Map<String, String> row) {
        Role role = Role.valueOf(Rows.text(row, "role"));
        Post post = Rows.optional(row, "unit")
                .map(unit -> Post.staff(role, new ReportingUnitId(unit)))
                .orElseGet(Post::expert);
        openDemonstrationAccount.open(Actor.system(), new Username(Rows.text(row, "username")), Rows.name(row), post);
    }

    @Override
    public List<String> lines() {
        if (!demonstration.on() || !files.has(FILE)) {
            return List.of();
        }
        List<String> names = Rows.of(files, FILE).lines().stream()
                .map(row -> Rows.text(row, "username"))
                .toList();
        return List.of(
                "Demonstration accounts, password " + OpenDemonstrationAccount.PASSWORD + ":",
                "  " + String.join("  ", names));
    }
}
