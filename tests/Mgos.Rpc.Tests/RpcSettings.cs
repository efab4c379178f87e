// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;

namespace Mgos.Rpc.Tests;

/// <summary>The settings of RPC for the configuration of a test.</summary>
internal static class RpcSettings
{
    internal const int EntryCount = 8;

    // Leaves the object open, for what a channel or the authentication adds.
    internal static void Begin(ConfigSchemaBuilder schema, bool isEnabled, bool hasSys, string acl)
    {
        schema.BeginObject("rpc");
        schema.Boolean("enable", isEnabled);
        schema.Boolean("service_sys_enable", hasSys);
        schema.Int("max_frame_size", 4096);
        schema.String("acl", acl);
        schema.String("acl_file", "");
        schema.Int("max_queue_length", 25);
        schema.Int("max_non_persistent_channels", 20);
    }
}
