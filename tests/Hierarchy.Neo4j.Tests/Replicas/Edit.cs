using Hierarchy.Specification;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Plans one change of what a session says; null = there is nothing to change.</summary>
internal delegate ChangeSetBuilder? Edit(TownView town, ChangeSetBuilder plan);
