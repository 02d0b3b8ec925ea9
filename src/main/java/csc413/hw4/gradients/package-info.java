/** Questions 1.1 and 1.2: gradients through chains of sigmoid and tanh units, and through a recurrent network. */
package csc413.hw4.gradients;
