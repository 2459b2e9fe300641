/*
 * A vendor's library whose calls hang: the smallest driver that can do to a collector what real
 * ones do. Built by the tests with cc.
 */
#include <pthread.h>

#define DEVICES 8

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int hangs[DEVICES];
static int inside;

/* The number of devices. */
int fake_count(void) { return DEVICES; }

/* Lets the calls for a device hang (1) or return (0); those inside return at once then. */
void fake_hang(int device, int on) {
  pthread_mutex_lock(&lock);
  hangs[device] = on;
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&lock);
}

/* How many calls are inside and do not return. */
int fake_inside(void) {
  pthread_mutex_lock(&lock);
  int now = inside;
  pthread_mutex_unlock(&lock);
  return now;
}

/* The power of a device in milliwatts; does not return while the device hangs. */
int fake_power(int device) {
  pthread_mutex_lock(&lock);
  inside++;
  while (hangs[device]) pthread_cond_wait(&changed, &lock);
  inside--;
  pthread_mutex_unlock(&lock);
  return 1000 * (100 + device);
}
