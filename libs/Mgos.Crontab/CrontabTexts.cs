// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Crontab;

/// <summary>What may be wrong with a job, as the original says it; the last three are of its own.</summary>
internal static class CrontabTexts
{
    internal const string Missing = "'at' and 'action' are required";
    internal const string NotSpecified = "'at' and 'action' must be specified";
    internal const string InvalidId = "invalid crontab id";
    internal const string NotFound = "item not found";
    internal const string TooMany = "there are too many jobs";
    internal const string TooLong = "the job is too long";
    internal const string BadPayload = "the payload is no JSON";
}
