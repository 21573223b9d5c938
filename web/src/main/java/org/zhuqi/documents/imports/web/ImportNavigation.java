package org.zhuqi.documents.imports.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.zhuqi.documents.imports.ImportsRight;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

/** The entry of the staff's menu, and the variable {@code importWords} of the templates. */
@Configuration
class ImportNavigation {
    ImportNavigation(ThymeleafViewResolver templates, ImportWords words) {
        templates.addStaticVariable("importWords", words);
    }

    @Bean
    NavEntry importsEntry() {
        return new NavEntry(
                "imports",
                NavGroup.ENTERPRISES,
                250,
                "imports.nav",
                "/staff/imports",
                "file-import",
                ImportsRight.IMPORT);
    }
}
