// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Config;

/// <summary>Finds the access list of a configuration.</summary>
internal static class ConfigAccess
{
    // A schema without the key has nothing to forbid.
    internal static ConfigAcl Of(ConfigValues values) =>
        values.Schema.Find(ConfigConstants.AclKey) >= 0 ? new ConfigAcl(values.GetString(ConfigConstants.AclKey)) : ConfigAcl.AllowAll();
}
