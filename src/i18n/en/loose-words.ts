/** Words that stand near a number in running text, and what they say of it. */

/** The number beside one of these counts people: it may stand some words away. */
export const casualties =
  /^(?:kill(?:ed|s|ing|ings)?|dead|deaths?|die[ds]?|dying|shot|slain|slaughtered|murdered|executed|massacred|perish(?:ed|es|ing)?|injur(?:ed|es|ing|y|ies)|wound(?:ed|s|ing)?|maimed|fatalit(?:y|ies)|casualt(?:y|ies)|tolls?)$/;

/** Nouns that count people only right after the number: "44 lives", not "he lives at 44". */
export const countedNouns = /^(?:lives|victims?|bodies|corpses|martyrs)$/;

/** The same of events. */
export const events = /^(?:explosions?|blasts?|attacks?|bombings?|massacres?)$/;

export const people =
  /^(?:person|people|persons|man|men|woman|women|child|children|officers?|soldiers?|civilians?|others?|students?|worshippers|passengers|protesters|fighters|militants)$/;

/** What may stand between a verb and its number: `killing at least 48`, `the toll now stands at 48`. */
export const between =
  /^(?:at|least|most|more|fewer|less|than|over|under|about|around|some|nearly|almost|roughly|up|to|as|many|of|was|is|were|are|now|has|had|have|been|reached|reaches|rose|risen|climbed|grew|grown|jumped|stood|stands|put|hit|passed|exceeded|exceeds|topped|by|another|other|further|an|estimated|total|the|:)$/;

/** Verbs whose number counts the lives after it: `claimed 44 lives`. */
export const takers = /^(?:claim(?:ed|s|ing)?|tak(?:e|es|en|ing)|took|cost(?:s|ing)?|lost|los(?:e|es|ing))$/;

export const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** What is measured, not counted: `24 hours`, `10 am`, `44 years`. */
export const measured =
  /^(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|weekends?|fortnights?|months?|years?|yrs?|decades?|centur(?:y|ies)|am|pm|a\.m|p\.m|gmt|utc|est|bst|cet|o'clock|o’clock|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|yards?|feet|foot|ft|inch(?:es)?|cm|mm|kg|kilos?|kilograms?|tons?|tonnes?|lit(?:re|er)s?|gallons?|pounds?|lbs?|dollars?|euros?|usd|eur|gbp|degrees?|celsius|fahrenheit|acres?|hectares?|megawatts?|mw|kph|mph|floors?|stor(?:ey|eys|ies)|st|nd|rd|th|s)$/;

/** Words that make a number the name of something: `No. 12`, `Highway 5`, `aged 44`. */
export const numbered =
  /^(?:no|nos|number|page|pages|p|pp|chapter|article|articles|section|paragraph|resolution|route|highway|road|street|avenue|motorway|exit|gate|platform|terminal|flight|channel|room|flat|apartment|block|zone|district|sector|ward|camp|unit|brigade|battalion|division|squad|grade|group|version|figure|fig|table|phase|stage|level|type|category|aged|age|ages|agent|model|boeing|airbus|chapter|verse|psalm|year|episode|op|vol|volume|line|lot|mig|su)$/;

/** A street after its number: `12 Baker Street`. */
export const streets =
  /^(?:street|st|road|rd|avenue|ave|lane|square|boulevard|blvd|drive|highway|row|terrace|crescent|close|court|way|place|rue|via|calle|strasse|straße)$/;
