<?php
/*
Plugin Name: fidele meta
Description: Lets drafts carry a search title, a description, a keyphrase and JSON-LD through the REST API.

For the owner of a site: put this file into wp-content/mu-plugins/. Without it (and without a plugin that does the
same) WordPress drops these fields in silence; fidele notices, and says so with the draft.
*/
const FIDELE_META = ['_yoast_wpseo_title', '_yoast_wpseo_metadesc', '_yoast_wpseo_focuskw', 'article_json_ld', 'article_key'];

function fidele_clean(string $value, string $key): string {
    if ($key !== 'article_json_ld') {
        return sanitize_text_field($value);
    }
    // What is printed into a script element is data, and cannot end the element.
    $data = json_decode($value);
    return $data === null ? '' : wp_json_encode($data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
}

add_action('init', function () {
    foreach (FIDELE_META as $key) {
        register_post_meta('post', $key, [
            'type' => 'string',
            'single' => true,
            'default' => '',
            'show_in_rest' => true,
            'sanitize_callback' => fn($value) => fidele_clean((string) $value, $key),
            // A key that begins with "_" may be written by nobody unless it is said who.
            'auth_callback' => fn($allowed, $meta, $post, $user) => user_can($user, 'edit_post', $post),
        ]);
    }
});

add_action('wp_head', function () {
    if (is_singular('post') && ($json = get_post_meta(get_the_ID(), 'article_json_ld', true))) {
        echo '<script type="application/ld+json">', $json, "</script>\n";
    }
});
