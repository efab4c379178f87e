// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>A property of a message of MQTT 5.</summary>
public class UserProperty
{
    /// <summary>Makes a property.</summary>
    /// <param name="name">Name.</param>
    /// <param name="value">Value.</param>
    public UserProperty(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Gets or sets the name.</summary>
    public string Name { get; set; }

    /// <summary>Gets or sets the value.</summary>
    public string Value { get; set; }
}
