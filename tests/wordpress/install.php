<?php
// install.php SITE URL: makes the tables, one account per role, and prints each one's passwords as JSON.
[, $site, $url] = $argv;
$_SERVER['HTTP_HOST'] = parse_url($url, PHP_URL_HOST) . ':' . parse_url($url, PHP_URL_PORT);
$_SERVER['REQUEST_URI'] = '/';
define('WP_INSTALLING', true);
require "$site/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Le site', 'chief', 'chief@site.example', false, '', wp_generate_password());
$GLOBALS['wp_rewrite']->set_permalink_structure('/%postname%/');
$accounts = [];
foreach (['author', 'contributor', 'editor', 'subscriber'] as $role) {
    $login = wp_generate_password(20, false);
    $id = wp_insert_user(['user_login' => $role, 'user_pass' => $login, 'user_email' => "$role@site.example", 'role' => $role]);
    [$application] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'fidele']);
    $accounts[$role] = ['login' => $login, 'application' => $application];
}
wp_insert_term('Actualités & ville', 'category');
echo json_encode(['version' => $GLOBALS['wp_version'], 'accounts' => $accounts]);
