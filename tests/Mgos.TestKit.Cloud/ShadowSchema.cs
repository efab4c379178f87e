// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;

namespace Mgos.TestKit.Cloud;

/// <summary>The configuration of a shadow.</summary>
public static class ShadowSchema
{
    /// <summary>Number of entries that are added.</summary>
    public const int EntryCount = 6;

    /// <summary>Adds the entries.</summary>
    /// <param name="schema">Where.</param>
    /// <param name="isEnabled"><c>shadow.enable</c>.</param>
    /// <param name="lib"><c>shadow.lib</c>.</param>
    /// <param name="isGetOnConnect"><c>shadow.get_on_connect</c>.</param>
    public static void Add(ConfigSchemaBuilder schema, bool isEnabled, string lib, bool isGetOnConnect)
    {
        schema.BeginObject("shadow");
        schema.Boolean("enable", isEnabled);
        schema.String("lib", lib);
        schema.Boolean("get_on_connect", isGetOnConnect);
        schema.Boolean("ota_enable", true);
        schema.Boolean("autocommit", false);
        schema.EndObject();
    }
}
