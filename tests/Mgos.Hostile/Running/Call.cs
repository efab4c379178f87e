// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text.Json;

namespace Mgos.Hostile.Running;

/// <summary>Calls whose right answer is known.</summary>
internal static class Call
{
    internal const string FileText = "Z29vZA==";

    private static readonly (string Method, string Parameters, string Member, string Expected)[] s_calls =
    [
        ("Sys.GetInfo", "{}", "id", AttackedProcess.Id),
        ("Config.Get", "{\"key\":\"device.id\"}", "", AttackedProcess.Id),
        ("FS.Get", "{\"filename\":\"good.txt\"}", "data", FileText),
    ];

    internal static string PutFile => "{\"id\":0,\"method\":\"FS.Put\",\"params\":{\"filename\":\"good.txt\",\"data\":\"" + FileText + "\"}}";

    internal static string Frame(int number)
    {
        (string method, string parameters, _, _) = s_calls[number % s_calls.Length];
        return "{\"id\":" + number.ToString(CultureInfo.InvariantCulture) + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}";
    }

    internal static void Check(int number, string answer)
    {
        (_, _, string member, string expected) = s_calls[number % s_calls.Length];
        JsonElement frame = JsonDocument.Parse(answer).RootElement;
        bool isRight = frame.GetProperty("id").GetInt32() == number && frame.TryGetProperty("result", out JsonElement result)
            && (member.Length == 0 ? result : result.GetProperty(member)).GetString() == expected;
        HostileFailure.Unless(isRight, $"wrong answer to {Frame(number)}: {answer}");
    }
}
