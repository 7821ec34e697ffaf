namespace Hierarchy;

/// <summary>What a person is or does besides; lists of traits are in this order.</summary>
public enum Trait : byte
{
    /// <summary>退役军人.</summary>
    Veteran,

    /// <summary>律师.</summary>
    Lawyer,

    /// <summary>教师.</summary>
    Teacher,

    /// <summary>医生.</summary>
    Doctor,

    /// <summary>护士.</summary>
    Nurse,

    /// <summary>快递员、外卖员.</summary>
    Courier,

    /// <summary>社工.</summary>
    SocialWorker,

    /// <summary>学生.</summary>
    Student,

    /// <summary>退休人员.</summary>
    Retired,

    /// <summary>独居老人.</summary>
    ElderlyLivingAlone,
}
