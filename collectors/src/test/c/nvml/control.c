/* What a test asks of the double, and nvmlInit and nvmlShutdown, which it counts. */
#include <pthread.h>
#include <string.h>

#include "call.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t released = PTHREAD_COND_INITIALIZER;
static unsigned int releases;
static int hangs_are_off;
static int hanging;
static int inits;
static int misuses;

int inits_open(void) { return __atomic_load_n(&inits, __ATOMIC_RELAXED); }

void misuse(void) { __atomic_fetch_add(&misuses, 1, __ATOMIC_RELAXED); }

void hang(void) {
  pthread_mutex_lock(&lock);
  if (!hangs_are_off) {
    unsigned int mine = releases;
    hanging++;
    while (mine == releases) pthread_cond_wait(&released, &lock);
    hanging--;
  }
  pthread_mutex_unlock(&lock);
}

void crash(void) {
  volatile int *volatile nowhere = NULL;
  *nowhere = 1;
}

void fake_nvml_release(void) {
  pthread_mutex_lock(&lock);
  releases++;
  hangs_are_off = 1;
  pthread_cond_broadcast(&released);
  pthread_mutex_unlock(&lock);
}

int fake_nvml_hanging(void) {
  pthread_mutex_lock(&lock);
  int now = hanging;
  pthread_mutex_unlock(&lock);
  return now;
}

int fake_nvml_reload(void) {
  pthread_mutex_lock(&lock);
  hangs_are_off = 0;
  pthread_mutex_unlock(&lock);
  return script_load()->wrong_line;
}

const char *fake_nvml_script_error(void) { return script_now()->wrong; }

int fake_nvml_open_inits(void) { return inits_open(); }

int fake_nvml_misuse(void) { return __atomic_load_n(&misuses, __ATOMIC_RELAXED); }

static int init(struct function *function) {
  script_load();
  clock_start();
  struct call call;
  int code = enter_init(&call, function);
  if (code != NVML_SUCCESS) return code;
  if (call.script->wrong_line != 0) return NVML_UNKNOWN;
  __atomic_fetch_add(&inits, 1, __ATOMIC_RELAXED);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlInit_v2(void) {
  static struct function function = {.name = "nvmlInit_v2"};
  return init(&function);
}

nvmlReturn_t nvmlInit(void) {
  static struct function function = {.name = "nvmlInit"};
  return init(&function);
}

nvmlReturn_t nvmlInitWithFlags(unsigned int flags) {
  static struct function function = {.name = "nvmlInitWithFlags"};
  return flags > 7 ? NVML_INVALID_ARGUMENT : init(&function);
}

nvmlReturn_t nvmlShutdown(void) {
  if (inits_open() == 0) misuse();
  ENTER_SYSTEM(nvmlShutdown);
  __atomic_fetch_sub(&inits, 1, __ATOMIC_RELAXED);
  return NVML_SUCCESS;
}
