// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Azure;

/// <summary>Takes topics of the hub apart: <c>PREFIX NAME /?$rid=ID&amp;$version=N</c>. Pure.</summary>
internal sealed class AzureTopicReader
{
    /// <summary>What stands between the prefix and the question mark: a method or a status; empty if nothing does.</summary>
    internal string Name { get; private set; } = "";

    /// <summary>Id of the request; empty if there is none.</summary>
    internal string RequestId { get; private set; } = "";

    /// <summary>Version; 0 if there is none.</summary>
    internal long Version { get; private set; }

    /// <summary>Pause before the next question, seconds; 0 if there is none.</summary>
    internal int RetryAfterSeconds { get; private set; }

    /// <summary>Status of an answer; -1 if the name is no number.</summary>
    internal int Status
    {
        get
        {
            int status;
            return Name.Length > 0 && Name.Length <= 9 && int.TryParse(Name, out status) && status >= 0 ? status : -1;
        }
    }

    internal static bool StartsWith(string topic, string prefix) => topic.Length >= prefix.Length && topic.Substring(0, prefix.Length) == prefix;

    /// <summary>Reads a topic that begins with a prefix; false if it does not, or its parts are not sound.</summary>
    internal bool TryRead(string topic, string prefix)
    {
        Name = "";
        RequestId = "";
        Version = 0;
        RetryAfterSeconds = 0;
        if (!StartsWith(topic, prefix))
            return false;
        string rest = topic.Substring(prefix.Length);
        int mark = rest.IndexOf('?');
        string name = mark < 0 ? rest : rest.Substring(0, mark);
        Name = name.Length > 0 && name[name.Length - 1] == '/' ? name.Substring(0, name.Length - 1) : name;
        return mark < 0 || TryReadMembers(rest.Substring(mark + 1).Split('&'));
    }

    private bool TryReadMembers(string[] members)
    {
        for (int i = 0; i < members.Length; i++)
        {
            int equals = members[i].IndexOf('=');
            string name = equals < 0 ? "" : UrlText.Decode(members[i].Substring(0, equals));
            string value = equals < 0 ? "" : UrlText.Decode(members[i].Substring(equals + 1));
            if (!TryTake(name, value))
                return false;
        }

        return true;
    }

    private bool TryTake(string name, string value)
    {
        long number = 0;
        switch (name)
        {
            case "$rid":
                RequestId = value;
                return value.Length <= AzureConstants.MaxRequestIdLength;
            case "$version":
                bool isVersion = value.Length <= 18 && long.TryParse(value, out number) && number >= 0;
                Version = isVersion ? number : 0;
                return isVersion;
            case "retry-after":
                bool isTime = value.Length <= 9 && long.TryParse(value, out number) && number >= 0;
                RetryAfterSeconds = isTime ? (int)number : 0;
                return true;
            default:
                return true;
        }
    }
}
