namespace Hierarchy;

/// <summary>What a work unit is.</summary>
public enum WorkUnitKind : byte
{
    /// <summary>机关.</summary>
    Government,

    /// <summary>国有企业.</summary>
    StateEnterprise,

    /// <summary>企业.</summary>
    Company,

    /// <summary>学校.</summary>
    School,

    /// <summary>幼儿园.</summary>
    Kindergarten,

    /// <summary>医院.</summary>
    Hospital,

    /// <summary>诊所、社区卫生服务站.</summary>
    Clinic,

    /// <summary>银行.</summary>
    Bank,

    /// <summary>律师事务所.</summary>
    LawFirm,

    /// <summary>法院.</summary>
    Court,

    /// <summary>电信运营商.</summary>
    TelecomOperator,

    /// <summary>物业公司.</summary>
    PropertyCompany,

    /// <summary>社会组织.</summary>
    SocialOrganization,

    /// <summary>社工机构.</summary>
    SocialWorkAgency,

    /// <summary>其他.</summary>
    Other,
}
