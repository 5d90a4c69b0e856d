import ContractModel
import Testing

@Suite("Formats") struct FormatTests {
  @Test(
    "Accepted",
    arguments: [
      (StringFormat.dateTime, "2024-02-29T23:59:59.123456Z"), (.dateTime, "1990-12-31t15:59:59-08:00"),
      (.date, "2000-02-29"), (.date, "0001-01-01"), (.dateTime, "0001-01-01T00:00:00Z"), (.date, "9999-12-31"),
      (.time, "08:30:06.28Z"), (.time, "01:29:60+01:30"), (.localTime, "08:30:06.28"), (.duration, "P1Y2M3DT4H5M6S"),
      (.dateTime, "1998-12-31T15:59:60.123-08:00"), (.email, "\"a b\"@[IPv6:::1]"), (.uri, "a:"), (.uri, "ldap://[2001:db8::7]/c=GB"), (.duration, "P4W"), (.email, "a+b@example.co"),
      (.idnEmail, "실례@실례.테스트"), (.hostname, "www.example.com"), (.idnHostname, "실례.테스트"), (.ipv4, "192.168.0.1"),
      (.ipv6, "::1"), (.ipv6, "1:2:3:4:5:6:7:8"), (.ipv6, "::ffff:192.168.0.1"), (.uri, "http://a.b/?q=%20#f"),
      (.uri, "urn:x:y"),
      (.uriReference, "../a?b"), (.uriReference, "a/b:c"), (.iri, "http://ƒøø.ßår/"), (.iriReference, "/âππ"),
      (.uriTemplate, "http://e.com/{a}{?b,c*}"), (.uuid, "2EB8AA08-AA98-11EA-B4AA-73B441D16380"),
      (.jsonPointer, "/a~1b/~0"), (.jsonPointer, ""), (.relativeJSONPointer, "1/a"), (.relativeJSONPointer, "0#"),
      (.regex, "^a+$"), (.byte, "aGk="), (.byte, ""),
    ])
  func accepts(format: StringFormat, text: String) { #expect(format.accepts(text)) }

  @Test(
    "Refused",
    arguments: [
      (StringFormat.dateTime, "2024-02-30T00:00:00Z"), (.dateTime, "2024-01-01 00:00:00Z"),
      (.dateTime, "2024-01-01T24:00:00Z"),
      (.dateTime, "0000-06-01T00:00:00Z"), (.dateTime, "0001-01-01T00:00:00+01:00"), (.date, "0000-12-31"), (.dateTime, "9999-12-31T23:59:59-01:00"), (.dateTime, ""),
      (.date, "1900-02-29"),
      (.date, "24-1-1"), (.time, "08:30:06"), (.time, "22:59:60Z"), (.localTime, "08:30:06Z"), (.duration, "PT1H2S"), (.duration, "PT0.5S"),
      (.dateTime, "1998-12-31T22:59:60Z"), (.dateTime, "9999-12-31T23:59:60Z"), (.email, "a..b@example.com"), (.uri, "http://[a/b"),
      (.duration, "P"), (.duration, "PT"), (.duration, "P1D2H"),
      (.email, "a@b@c"),
      (.email, "é@example.com"), (.hostname, "-a.com"), (.hostname, ""), (.hostname, "a..b"), (.ipv4, "256.1.1.1"),
      (.ipv4, "01.1.1.1"), (.ipv6, "1::2::3"), (.ipv6, "1:2:3:4:5:6:7"), (.ipv6, "12345::"), (.ipv6, "::1%eth0"),
      (.uri, "/a"),
      (.uri, "http://a b"), (.uriReference, "1a:b"), (.uriReference, "a\\b"), (.iri, "âππ"), (.uriTemplate, "{a"),
      (.uuid, "2eb8aa08aa9811eab4aa73b441d16380"), (.jsonPointer, "a"), (.jsonPointer, "/~2"),
      (.relativeJSONPointer, "-1/a"),
      (.regex, "(a"), (.byte, "aGk"),
    ])
  func refuses(format: StringFormat, text: String) { #expect(!format.accepts(text)) }
}
