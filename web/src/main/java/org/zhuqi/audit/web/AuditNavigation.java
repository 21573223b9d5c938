package org.zhuqi.audit.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.audit.AuditRight;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

@Configuration
class AuditNavigation {
    @Bean
    NavEntry auditEntry() {
        return new NavEntry("audit", NavGroup.OPERATION, 900, "audit.nav", "/staff/audit", "history", AuditRight.READ);
    }
}
