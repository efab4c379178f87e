// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>Why an expression is refused, as the original says it; the last three are of its own.</summary>
internal static class CronTexts
{
    internal const string None = "Invalid NULL expression";
    internal const string FieldCount = "Invalid number of fields, expression must consist of 6 fields";
    internal const string TooLarge = "Specified range exceeds maximum";
    internal const string TooSmall = "Specified range is less than minimum";
    internal const string Backwards = "Specified range start exceeds range end";
    internal const string RangeFields = "Specified range requires two fields";
    internal const string BadValue = "Unsigned integer parse error 1";
    internal const string BadStart = "Unsigned integer parse error 2";
    internal const string BadEnd = "Unsigned integer parse error 3";
    internal const string BadStep = "Unsigned integer parse error 4";
    internal const string StepFields = "Incrementer must have two fields";
    internal const string ZeroStep = "Incrementer may not be zero";
    internal const string Comma = "Comma split error";
    internal const string UnknownAt = "Unknown @-expr";
    internal const string RandomMembers = "from, to, and number should be present";
    internal const string RandomSame = "from and to can't be the same";
    internal const string OffsetSign = "offset must begin with '-' or '+'";
    internal const string BadDuration = "invalid duration spec";
    internal const string LongOffset = "offset must be not more than 12 hours";
    internal const string TooLong = "the expression is too long";
    internal const string RandomRuns = "number must be 1 to 1000";
    internal const string TooManyJobs = "there are too many jobs";
}
