package org.zhuqi.campaigns.reports.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives templates the room's words also where Thymeleaf refuses beans. */
@Configuration
class ReportTemplateWords {
    ReportTemplateWords(ThymeleafViewResolver templates, ReportWords words) {
        templates.addStaticVariable("reportWords", words);
    }
}
