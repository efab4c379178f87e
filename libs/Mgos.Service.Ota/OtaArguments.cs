// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;
using Mgos.Ota;

namespace Mgos.Service.Ota;

/// <summary>Arguments that several methods have.</summary>
internal static class OtaArguments
{
    /// <summary>Gives null if a number is none; one that is absent has its default.</summary>
    internal static OtaOptions ReadOptions(JsonMembers args)
    {
        OtaOptions options = new OtaOptions();
        int timeout;
        int commitTimeout;
        int size;
        if (!TryGet(args, "timeout", 0, out timeout) || !TryGet(args, "commit_timeout", -1, out commitTimeout) || !TryGet(args, "size", 0, out size) || timeout < 0 || size < 0)
            return null;
        options.TimeoutSeconds = timeout;
        options.CommitTimeoutSeconds = commitTimeout;
        options.SizeBytes = size;
        return options;
    }

    internal static bool TryGet(JsonMembers args, string name, int absent, out int value)
    {
        if (args.TryGetInt32(name, out value))
            return true;
        value = absent;
        return !args.Has(name);
    }
}
