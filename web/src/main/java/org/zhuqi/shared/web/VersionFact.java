package org.zhuqi.shared.web;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.SystemFact;

/** What is running: the first question of anybody who is asked for help. */
@Component
@RequiredArgsConstructor
class VersionFact implements SystemFact {
    private final ObjectProvider<BuildProperties> build;

    @Override
    public String id() {
        return "shared.version";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String titleKey() {
        return "shared.system.version";
    }

    @Override
    public List<String> numbers() {
        return List.of();
    }

    @Override
    public Reading read() {
        BuildProperties known = build.getIfAvailable();
        return Reading.good(
                Words.of(
                        "shared.system.version.value",
                        known == null ? "—" : String.valueOf(known.getVersion()),
                        Runtime.version().toString(),
                        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())),
                Map.of());
    }
}
