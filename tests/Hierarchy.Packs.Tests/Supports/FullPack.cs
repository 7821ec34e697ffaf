namespace Hierarchy.Packs.Tests;

/// <summary>A valid pack that has every file and every column.</summary>
internal static class FullPack
{
    public static MemoryPackSource Source() => TinyPack.Source()
        .With("org-units.csv", """
            code,parent,kind,name,form,status,plannedOn,openedOn,closedOn,order,longitude,latitude,charter,attr:note
            D,,DISTRICT,区,COMMITTEE,,,,,1,118.6,24.9,test,
            S1,D,SUBDISTRICT,一街道,,ACTIVE,2010-01-01,2011-01-01,,1,,,,
            S2,D,SUBDISTRICT,二街道,,ACTIVE,,,,2,,,,有备注
            C1,S1,COMMUNITY_ORG,一社区,BRANCH,,,,,,,,,
            C2,S2,COMMUNITY_ORG,二社区,,PLANNED,,,,,,,,
            C3@2020-01-01,S1,COMMUNITY_ORG,旧三社区,,CLOSED,,2000-01-01,2020-01-01,,,,,
            C3,S1,COMMUNITY_ORG,新三社区,,,,2021-01-01,,,,,,
            """)
        .With("part-of.csv", """
            unit,parent,from,to
            C2,S1,2015-01-01,2018-01-01
            """)
        .With("people.csv", """
            key,name,isPartyMember,traits,phone,attr:note
            p1,甲,true,VETERAN|LAWYER,00012345678,x
            p2,乙,false,,,
            p3,丙,,,,
            """)
        .With("work-units.csv", "key,name,kind,closedOn\nw1,银行,BANK,\nw2,学校,SCHOOL,2020-01-01\n")
        .With("matrices.csv", "key,name,kind,closedOn\nm1,金融,SECTOR,\n")
        .With("bodies.csv", "key,name,kind,closedOn,partOf\nb1,队,VOLUNTEER_TEAM,,\nb2,分队,VOLUNTEER_TEAM,,b1\n")
        .With("lives-in.csv", "person,unit,from,to\np1,C1,,2020-01-01\np1,C2,2020-01-01,\n")
        .With("works-at.csv", "person,workUnit,from,to\np1,w1,2020-01-01,\n")
        .With("in-matrix.csv", """
            matrix,memberType,member,role,from,to
            m1,WORK_UNIT,w1,LEAD,2020-01-01,
            m1,PERSON,p1,,,
            m1,ORG_UNIT,C1,MEMBER,,2030-01-01
            """)
        .With("checked-in.csv", "subjectType,subject,unit,from,to\nPERSON,p1,C1,,\nWORK_UNIT,w1,C2,,\n")
        .With("holds.csv", """
            person,placeType,place,post,fullTime,from,to
            p1,ORG_UNIT,C1,SECRETARY,true,2020-01-01,
            p1,BODY,b1,TEAM_LEADER,,,
            """)
        .With("serves.csv", "subjectType,subject,unit,from,to\nBODY,b1,C1,,\n")
        .With("sub-body-of.csv", "body,superBody,from,to\nb2,b1,2010-01-01,2012-01-01\n")
        .With("lineage.csv", "predecessor,successor,kind,on\nC3@2020-01-01,C1,MERGE,2020-01-01\n");
}
