namespace Hierarchy;

/// <summary>The five kinds of nodes, in the order in which lists of several types are sorted.</summary>
public enum NodeType : byte
{
    /// <summary>组织单元: a node of the penetrating hierarchy.</summary>
    OrgUnit,

    /// <summary>人员.</summary>
    Person,

    /// <summary>单位: an employer or institution.</summary>
    WorkUnit,

    /// <summary>矩阵: a sector or work stream that cuts across the hierarchy.</summary>
    Matrix,

    /// <summary>共治主体: a co-governance body.</summary>
    Body,
}
