package org.zhuqi.enterprises.registrations.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.Demonstration;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;
import org.zhuqi.shared.place.StartNotice;

/** Users of demo/enterprise-accounts.csv, who work for invented enterprises found by their credit codes. */
@Component
@RequiredArgsConstructor
class DemonstrationUsers implements DemonstrationData, StartNotice {
    private static final String FILE = "demo/enterprise-accounts.csv";
    private final OpenDemonstrationAccount openDemonstrationAccount;
    private final Enterprises enterprises;
    private final PlaceFiles files;
    private final Demonstration demonstration;

    @Override
    public String id() {
        return "enterprise-accounts";
    }

    /** After the enterprises. */
    @Override
    public int order() {
        return 95;
    }

    @Override
    public void load() {
        rows().forEach(this::open);
    }

    private void open(String[] row) {
        CreditCode code = CreditCode.of(row[1]);
        EnterpriseId enterprise = enterprises
                .findByCode(code)
                .map(Enterprise::id)
                .orElseThrow(() -> new IllegalStateException(FILE + " names an unknown enterprise: " + code));
        openDemonstrationAccount.open(
                Actor.system(),
                new Username(row[0]),
                new LocalText(row[3], row[4], row[5]),
                Post.enterprise(Role.valueOf(row[2]), enterprise));
    }

    @Override
    public List<String> lines() {
        return demonstration.on()
                ? List.of("  "
                        + String.join("  ", rows().stream().map(row -> row[0]).toList()))
                : List.of();
    }

    /** username, credit_code, role, zh, ko, en; no value holds a comma. */
    private List<String[]> rows() {
        if (!files.has(FILE)) {
            return List.of();
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(files.open(FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
