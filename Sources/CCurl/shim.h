// The one door to libcurl. Its calls with a variable number of arguments can't be made from Swift: each kind of value
// has a function here.
#include <curl/curl.h>

static inline CURLcode dateline_set_number(CURL *handle, CURLoption option, long value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode dateline_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode dateline_set_text(CURL *handle, CURLoption option, const char *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode dateline_set_pointer(CURL *handle, CURLoption option, void *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode dateline_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode dateline_on_data(CURL *handle, CURLoption option, curl_write_callback function) {
    return (curl_easy_setopt)(handle, option, function);
}

static inline CURLcode dateline_on_read(CURL *handle, curl_read_callback function) {
    return (curl_easy_setopt)(handle, CURLOPT_READFUNCTION, function);
}

static inline CURLcode dateline_on_seek(CURL *handle, curl_seek_callback function) {
    return (curl_easy_setopt)(handle, CURLOPT_SEEKFUNCTION, function);
}

static inline CURLcode dateline_on_progress(CURL *handle, curl_xferinfo_callback function) {
    return (curl_easy_setopt)(handle, CURLOPT_XFERINFOFUNCTION, function);
}

static inline CURLcode dateline_on_socket(CURL *handle, curl_opensocket_callback function) {
    return (curl_easy_setopt)(handle, CURLOPT_OPENSOCKETFUNCTION, function);
}

static inline CURLcode dateline_get_number(CURL *handle, CURLINFO info, long *value) {
    return (curl_easy_getinfo)(handle, info, value);
}

static inline CURLcode dateline_get_size(CURL *handle, CURLINFO info, curl_off_t *value) {
    return (curl_easy_getinfo)(handle, info, value);
}
