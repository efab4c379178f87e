// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Aws;

/// <summary>The topics of one shadow.</summary>
/// <remarks>
/// <para><c>$aws/things/THING/shadow/</c>, for a named shadow <c>$aws/things/THING/shadow/name/NAME/</c>, and then:</para>
/// <list type="table">
/// <item><term>get, update</term><description>published, QoS 1, not retained</description></item>
/// <item><term>get/accepted, get/rejected, update/accepted, update/rejected, update/delta</term><description>subscribed to in one packet, in this order, QoS 1</description></item>
/// </list>
/// </remarks>
internal sealed class AwsTopics
{
    private readonly string _prefix;

    internal AwsTopics(string thingName, string shadowName)
    {
        _prefix = "$aws/things/" + thingName + "/shadow/" + (shadowName.Length == 0 ? "" : "name/" + shadowName + "/");
        Subscriptions = new string[]
        {
            _prefix + "get/accepted", _prefix + "get/rejected", _prefix + "update/accepted", _prefix + "update/rejected", _prefix + "update/delta",
        };
    }

    internal string Get => _prefix + "get";

    internal string Update => _prefix + "update";

    /// <summary>What answers come on.</summary>
    internal string[] Subscriptions { get; }

    /// <summary>All topics of the shadow, for advice about policies.</summary>
    internal string All => _prefix + "*";

    /// <summary>Tells what a message on a topic is; false if it is none of the shadow.</summary>
    internal bool TryGetEvent(string topic, out AwsShadowEvent happened)
    {
        happened = AwsShadowEvent.Connected;
        for (int i = 0; i < Subscriptions.Length; i++)
        {
            if (topic != Subscriptions[i])
                continue;
            happened = AwsShadowEvent.GetAccepted + i;
            return true;
        }

        return false;
    }
}
