/** XMP as Photoshop writes it: compact, properties as attributes, history as attributes, padded packet. */
export const PHOTOSHOP = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 9.1-c002">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
    xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
   xmp:CreatorTool="Adobe Photoshop 27.0 (Windows)"
   xmp:CreateDate="2026-05-01T10:00:00+09:00"
   photoshop:ColorMode="3"
   photoshop:ICCProfile="sRGB IEC61966-2.1"
   xmpMM:InstanceID="xmp.iid:1"
   Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation"
   xmpRights:Marked="True">
   <!-- by hand -->
   <dc:creator>
    <rdf:Seq>
     <rdf:li>山田 &amp; 佐藤</rdf:li>
    </rdf:Seq>
   </dc:creator>
   <dc:rights>
    <rdf:Alt>
     <rdf:li xml:lang="x-default">© Studio &lt;X&gt;</rdf:li>
    </rdf:Alt>
   </dc:rights>
   <xmpMM:History>
    <rdf:Seq>
     <rdf:li stEvt:action="created" stEvt:when="2026-05-01T10:00:00+09:00" stEvt:softwareAgent="Adobe Photoshop 27.0 (Windows)"/>
    </rdf:Seq>
   </xmpMM:History>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
${`${' '.repeat(99)}\n`.repeat(3)}<?xpacket end="w"?>`;

/** Two descriptions about one URI, foreign prefixes for everything, properties as elements, no wrapper. */
export const FOREIGN = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<r:Description r:about="uuid:7" xmlns:haikei="urn:something-else" haikei:mood="calm"/>
<r:Description r:about="uuid:7" xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<ext:DigitalSourceType r:resource="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"/>
<ext:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/minorHumanEdits</ext:DigitalSourceType>
</r:Description>
</r:RDF>`;
