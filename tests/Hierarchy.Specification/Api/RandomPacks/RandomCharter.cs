namespace Hierarchy.Specification.Api.RandomPacks;

/// <summary>Two charters under which any lower kind may stand below any higher one; they differ in their posts.</summary>
public static class RandomCharter
{
    /// <summary>Seats of the posts that both charters limit.</summary>
    public const int Seats = 2;

    public const string Text = """
        [
          { "name": "one", "roots": ["DISTRICT", "SUBDISTRICT", "COMMUNITY_ORG"], "ladder": {
              "DISTRICT": ["SUBDISTRICT", "COMMUNITY_ORG", "GRID", "COMPOUND_BRANCH", "BUILDING_GROUP", "MEMBER_HOUSEHOLD"],
              "SUBDISTRICT": ["COMMUNITY_ORG", "GRID", "COMPOUND_BRANCH", "BUILDING_GROUP", "MEMBER_HOUSEHOLD"],
              "COMMUNITY_ORG": ["GRID", "COMPOUND_BRANCH", "BUILDING_GROUP", "MEMBER_HOUSEHOLD"],
              "GRID": ["COMPOUND_BRANCH", "BUILDING_GROUP", "MEMBER_HOUSEHOLD"],
              "COMPOUND_BRANCH": ["BUILDING_GROUP", "MEMBER_HOUSEHOLD"], "BUILDING_GROUP": ["MEMBER_HOUSEHOLD"] },
            "posts": {
              "SUBDISTRICT": [{ "post": "SECRETARY", "seats": 2, "required": true }],
              "COMMUNITY_ORG": [
                { "post": "GRID_OFFICER", "seats": 2, "required": true }, { "post": "SECRETARY", "seats": 2, "required": true }],
              "BUILDING_GROUP": [{ "post": "GROUP_LEADER", "seats": 2, "required": true }, { "post": "BUILDING_HEAD", "seats": 2 }] } },
          { "name": "two", "roots": ["DISTRICT", "SUBDISTRICT", "COMMUNITY_ORG"], "ladder": {
              "DISTRICT": ["SUBDISTRICT", "COMMUNITY_ORG", "GRID", "COMPOUND_BRANCH", "BUILDING_GROUP", "MEMBER_HOUSEHOLD"],
              "SUBDISTRICT": ["COMMUNITY_ORG", "GRID", "COMPOUND_BRANCH", "BUILDING_GROUP", "MEMBER_HOUSEHOLD"],
              "COMMUNITY_ORG": ["GRID", "COMPOUND_BRANCH", "BUILDING_GROUP", "MEMBER_HOUSEHOLD"],
              "GRID": ["COMPOUND_BRANCH", "BUILDING_GROUP", "MEMBER_HOUSEHOLD"],
              "COMPOUND_BRANCH": ["BUILDING_GROUP", "MEMBER_HOUSEHOLD"], "BUILDING_GROUP": ["MEMBER_HOUSEHOLD"] },
            "posts": { "COMMUNITY_ORG": [{ "post": "SECRETARY", "seats": 2, "required": true }] } }
        ]
        """;
}
