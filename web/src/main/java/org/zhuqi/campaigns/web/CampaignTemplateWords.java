package org.zhuqi.campaigns.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives templates the room's words also where Thymeleaf refuses beans. */
@Configuration
class CampaignTemplateWords {
    CampaignTemplateWords(ThymeleafViewResolver templates, CampaignWords words) {
        templates.addStaticVariable("campaignWords", words);
    }
}
