/** Question 3.2: gradients of a policy from its episodes, their baselines, and episodes of another policy. */
package csc413.hw4.reinforce;
