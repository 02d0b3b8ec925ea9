/** Ways to a quantity that do not use the algebra a page claims: differences, dual numbers, quadrature, enumeration, simulation. */
package dev.workings.compute.route;
