namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the columns <c>memberType</c>, <c>subjectType</c> and <c>placeType</c>.</summary>
internal static class NodeTypes
{
    public const string OrgUnit = "ORG_UNIT";
    public const string Person = "PERSON";
    public const string WorkUnit = "WORK_UNIT";
    public const string Body = "BODY";
}
