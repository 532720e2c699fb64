/** A house in which every rule is broken once, to see that somebody notices. */
package chat.atrium.house.violations;
