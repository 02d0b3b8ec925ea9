/** The computations behind the pages of the guide. */
package guide;
