/** Question 1.3: what self-attention costs, and how a low rank of its matrices saves it. */
package csc413.hw4.attention;
